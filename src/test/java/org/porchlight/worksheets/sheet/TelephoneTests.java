package org.porchlight.worksheets.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTests {

    @ParameterizedTest
    @CsvSource({
        "555-0100, tel:5550100",
        "(614) 555-0142, tel:6145550142",
        "+44 20 7946 0000 (day), tel:+442079460000",
        "555-0100 ext. 4, tel:5550100;ext=4",
        "911, tel:911",
        "555-0100; after 6, tel:5550100"
    })
    void dialsWhatWasTyped(String typed, String link) {

        assertThat(new Telephone(typed).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ask Ana", "1-800-GET-HELP", "555-0100/0101", "5", "12345678901234567890", "٠١٢٣٤٥٦"})
    void dialsNothingThatIsNotClear(String typed) {

        assertThat(new Telephone(typed).link()).isNull();
    }

    @Test
    void looksShortWithFewerThanSevenDigits() {

        assertThat(new Telephone("555 010").isShort()).isTrue();
        assertThat(new Telephone("555-0100").isShort()).isFalse();
        assertThat(new Telephone("").isShort()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"988", "911", "999", "112", "000", "111", "116 (helpline)"})
    void takesThreeDigitsForAWholeNumber(String typed) {

        assertThat(new Telephone(typed).isShort()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "55", "5550", "116 12", "555-01"})
    void asksAboutOtherShortNumbers(String typed) {

        assertThat(new Telephone(typed).isShort()).isTrue();
    }
}
