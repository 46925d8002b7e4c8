package org.porchlight.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.platform.privacy.Vectors.OWNER;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTests {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String KNOWN = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSNP";

    @Test
    void hasSevenGroupsOfFour() {
        assertThat(RecoveryCode.fresh().groups())
                .hasSize(7)
                .allSatisfy(group -> assertThat(group).matches("[" + LETTERS + "]{4}"));
    }

    @Test
    void isAnotherEachTimeAndUsesEveryLetterInEveryPlace() {
        Set<List<String>> codes = new HashSet<>();
        Set<String> seen = new HashSet<>();

        for (int i = 0; i < 2_000; i++) {
            List<String> groups = RecoveryCode.fresh().groups();
            codes.add(groups);
            String letters = String.join("", groups);
            for (int place = 0; place < letters.length(); place++) {
                seen.add(place + ":" + letters.charAt(place));
            }
        }

        assertThat(codes).hasSize(2_000);
        assertThat(seen).hasSize(28 * 32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KNOWN,
                "0123456789ABCDEFGHJKMNPQRSNP",
                "0123 4567 89ab cdef ghjk mnpq rsnp",
                "  o123-4567-89AB-CDEF-GHJK-MNPQ-RSNP\r\n",
                "Oi23-4567-89ab-cdef-ghjk-mnpq-rsnp",
                "ol23-4567-89ab-cdef-ghjk-mnpq-rsnp",
                "0 1 2 3 4 5 6 7 8 9 a b c d e f g h j k m n p q r s n p",
                "0123\u20114567\u201389AB\u2014CDEF\u2212GHJK\u2010MNPQ-RSNP",
                "0123\u00A04567\u200989AB\u200BCDEF\u00ADGHJK\u2060MNPQ\tRSNP\uFEFF"
            })
    void isReadHoweverItWasTyped(String typed) {
        assertThat(RecoveryCode.parse(typed).map(RecoveryCode::groups))
                .contains(List.of("0123", "4567", "89AB", "CDEF", "GHJK", "MNPQ", "RSNP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "my password 123",
                "0123-4567-89AB-CDEF-GHJK-MNPQ-RSN",
                "0123-4567-89AB-CDEF-GHJK-MNPQ-RSNPP",
                "0123-4567-89AB-CDEF-GHJK-MNPQ-RS",
                "0123-4567-89AB-CDEF-GHJK-MNPQ-RSNU",
                "0123-4567-89AB-CDEF-GHJK-MNPQ-RSN\0",
                "０１２３-4567-89AB-CDEF-GHJK-MNPQ-RSNP",
                "\uD83D\uDD11"
            })
    void isNotWhatCannotBeACode(String typed) {
        assertThat(RecoveryCode.parse(typed)).isEmpty();
    }

    @Test
    void noticesNearlyEverySlip() {
        Random random = new Random(26);
        int wrong = 0;
        int missed = 0;

        for (int i = 0; i < 20_000; i++) {
            String code = String.join("", RecoveryCode.fresh().groups());
            String typed = i % 2 == 0 ? oneLetterWrong(code, random) : neighboursSwapped(code, random);
            if (!typed.equals(code)) {
                wrong++;
                missed += RecoveryCode.parse(typed).isPresent() ? 1 : 0;
            }
        }

        // two letters check the others: one in 1,024 gets through, which would be 19 of these
        assertThat(wrong).isGreaterThan(19_000);
        assertThat(missed).isLessThan(60);
    }

    private static String oneLetterWrong(String code, Random random) {
        StringBuilder typed = new StringBuilder(code);
        typed.setCharAt(random.nextInt(code.length()), LETTERS.charAt(random.nextInt(LETTERS.length())));
        return typed.toString();
    }

    private static String neighboursSwapped(String code, Random random) {
        StringBuilder typed = new StringBuilder(code);
        int at = random.nextInt(code.length() - 1);
        typed.setCharAt(at, code.charAt(at + 1));
        typed.setCharAt(at + 1, code.charAt(at));
        return typed.toString();
    }

    @Test
    void opensWhatTheFreshCodeWrapped() throws NotOpened {
        BoxKey key = BoxKey.fresh(1);
        RecoveryCode fresh = RecoveryCode.fresh();
        byte[] wrapped = key.wrap(fresh.kek(), OWNER, "recovery");

        RecoveryCode typed = RecoveryCode.parse(
                        String.join(" - ", fresh.groups()).toLowerCase(java.util.Locale.ROOT))
                .orElseThrow();

        assertThat(BoxKey.unwrap(wrapped, typed.kek(), OWNER, 1, "recovery").bytes())
                .isEqualTo(key.bytes());
    }

    @Test
    void opensWhatEarlierVersionsWrapped() throws NotOpened {
        Kek kek = RecoveryCode.parse(KNOWN).orElseThrow().kek();

        BoxKey key = BoxKey.unwrap(Vectors.kept("recovery.slot"), kek, OWNER, 3, "recovery");

        assertThat(key.bytes()).isEqualTo(Vectors.from(0));
    }

    @Test
    void printsNoLetterOfIt() {
        assertThat(RecoveryCode.parse(KNOWN).orElseThrow()).hasToString("RecoveryCode");
    }
}
