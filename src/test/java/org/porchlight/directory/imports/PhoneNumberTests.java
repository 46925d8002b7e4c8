package org.porchlight.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource({
        "614-555-0100, OH, +16145550100, , false",
        "614-555-0100 x1234, OH, +16145550100, 1234, false",
        "(614) 555-0100 ext. 7, OH, +16145550100, 7, false",
        "1-800-555-0100, OH, +18005550100, , false",
        "888-PARNEXT, OH, +18887276398, , true",
        "217-3488DUI, IL, +12173488384, , true",
        "691-320-0100, FM, +6913200100, , false",
        "680-488-0100, PW, +6804880100, , false",
        "671-555-0100, GU, +16715550100, , false"
    })
    void keepsWhatIsPrintedAndWhatCanBeDialled(
            String printed, String region, String e164, String extension, boolean vanity) {
        assertThat(PhoneNumber.of(printed, region)).contains(new PhoneNumber(printed, e164, extension, vanity));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999-999-9999", "123-456-7890", "555-0100", "call us", "614-555-01000"})
    void doesNotGuessANumberThatCannotBeDialled(String printed) {
        PhoneNumber number = PhoneNumber.of(printed, "OH").orElseThrow();

        assertThat(number.raw()).isEqualTo(printed);
        assertThat(number.e164()).isNull();
    }

    @Test
    void leavesBlankCellsOut() {
        assertThat(PhoneNumber.of("  ", "OH")).isEmpty();
    }
}
