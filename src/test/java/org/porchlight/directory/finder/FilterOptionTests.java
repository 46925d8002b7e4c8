package org.porchlight.directory.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilterOptionTests {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/directory_filters", Locale.ROOT);

    @Test
    void hasABitOfItsOwnInItsColumn() {
        for (boolean languages : new boolean[] {false, true}) {
            List<Long> bits = Arrays.stream(FilterOption.values())
                    .filter(option -> (option.group() == FilterGroup.LANGUAGE) == languages)
                    .map(FilterOption::bit)
                    .toList();

            assertThat(bits)
                    .doesNotHaveDuplicates()
                    .allSatisfy(bit -> assertThat(Long.bitCount(bit)).isEqualTo(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundAgainByItsValueAndHasWords(FilterOption option) {
        assertThat(FilterOption.of(option.group(), option.value())).contains(option);
        assertThat(WORDS.getString(option.messageKey())).isNotBlank();
        assertThat(WORDS.getString(option.group().messageKey())).isNotBlank();
        assertThat(WORDS.getString(option.group().messageKey() + ".help")).isNotBlank();
    }

    @Test
    void takesDetoxWithMedicationOnlyWhereTheListSaysSo() {
        assertThat(FilterOption.DETOX_WITH_MEDICATION.isSaidBy(List.of("ODTX"))).isFalse();
        assertThat(FilterOption.DETOX_WITH_MEDICATION.isSaidBy(List.of("MDET", "ADTX")))
                .isFalse();
        assertThat(FilterOption.DETOX_WITH_MEDICATION.isSaidBy(List.of("MDET", "ODTX")))
                .isTrue();
        assertThat(FilterOption.DETOX_WITH_MEDICATION.isSaidBy(List.of("DB"))).isTrue();
    }
}
