package org.porchlight.accounts.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.site.SiteSettings;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken: {@value #SHORTEST} to {@value #LONGEST} characters of any kind, exactly as typed, that nobody would
 * guess soon. No rule asks for capitals, digits or signs (OWASP ASVS 5.0, 6.2.1 to 6.2.9).
 *
 * <p>Guesses are estimated by <a href="https://dropbox.tech/security/zxcvbn-realistic-password-strength-estimation">zxcvbn</a>,
 * with its lists of 30,000 common passwords, of words and of names, and without any call to another computer. Below
 * 10<sup>8</sup> guesses, which its authors call "somewhat guessable", a password is refused. Of the common ones only 229
 * have {@value #SHORTEST} characters, so to compare with the list alone would let "Password1234!" pass.
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 256;

    private static final double FEWEST_GUESSES = 1e8;

    /** The estimate takes time that grows with the square of the length or worse; what begins well is good. */
    private static final int ESTIMATED = 100;

    private static final int FEWEST_ESTIMATED = 6;

    private static final String EXPECTED = "user_inputs";
    private static final List<String> WORDS_OF_THE_FIELD = List.of(
            "porchlight",
            "porch light",
            "heroin",
            "fentanyl",
            "opioid",
            "opioids",
            "oxycontin",
            "oxycodone",
            "methadone",
            "buprenorphine",
            "suboxone",
            "subutex",
            "naloxone",
            "narcan",
            "overdose",
            "addiction",
            "recovery",
            "rehab",
            "detox",
            "sober",
            "sobriety",
            "naranon",
            "nar-anon",
            "al-anon",
            "family",
            "journal",
            "counselor",
            "administrator");

    private final List<String> expected;

    PasswordRules(SiteSettings site) {
        this.expected = Stream.concat(WORDS_OF_THE_FIELD.stream(), pieces(site.siteName()))
                .toList();
    }

    /**
     * Why this password cannot be taken; empty if it can. Takes some hundredths of a second, so count tries before.
     *
     * @param name what its owner signs in with
     */
    public Optional<PasswordRefused> refusal(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordRefused.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordRefused.TOO_LONG);
        }
        List<String> own = pieces(name).toList();
        if (isLittleMoreThan(own, password)) {
            return Optional.of(PasswordRefused.OWN_NAME);
        }
        List<String> words = Stream.concat(own.stream(), expected.stream()).toList();
        if (isLittleMoreThan(words, password)) {
            return Optional.of(PasswordRefused.EXPECTED_WORDS);
        }
        return guessedSoon(beginning(password), words, own);
    }

    private Optional<PasswordRefused> guessedSoon(String password, List<String> words, List<String> own) {
        // a space or a dot between two pieces hides from the estimate what they are
        String closedUp = password.replaceAll("[\\s\\p{Punct}]+", "");
        return Stream.of(password, closedUp)
                .filter(spelling -> spelling.length() >= FEWEST_ESTIMATED)
                .map(spelling -> estimate().measure(spelling, words))
                .filter(strength -> strength.getGuesses() < FEWEST_GUESSES)
                .findFirst()
                .map(strength -> reason(strength.getSequence(), own));
    }

    private static PasswordRefused reason(List<Match> matches, List<String> own) {
        Match longest = matches.stream()
                .max(Comparator.comparingInt(Match::tokenLength))
                .orElseThrow();
        if (EXPECTED.equals(longest.dictionaryName)) {
            return own.contains(String.valueOf(longest.matchedWord))
                    ? PasswordRefused.OWN_NAME
                    : PasswordRefused.EXPECTED_WORDS;
        }
        return switch (longest.pattern) {
            case Repeat -> PasswordRefused.REPEATED;
            case Sequence ->
                longest.token.chars().distinct().count() == 1 ? PasswordRefused.REPEATED : PasswordRefused.IN_ORDER;
            case Spatial -> PasswordRefused.IN_ORDER;
            default -> PasswordRefused.COMMON;
        };
    }

    /** Whether only a few letters, and digits or signs such as a year, stand beside these words. */
    private static boolean isLittleMoreThan(List<String> words, String password) {
        String rest = comparable(password);
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        long letters = rest.codePoints().filter(Character::isLetter).count();
        return letters <= 2 && rest.codePointCount(0, rest.length()) - letters <= 8;
    }

    private static String beginning(String password) {
        return password.length() <= ESTIMATED ? password : password.substring(0, ESTIMATED);
    }

    /** A name and its words, the longest first; pieces of one or two letters would be found in everything. */
    private static Stream<String> pieces(String name) {
        String whole = comparable(name.strip());
        return Stream.concat(Stream.of(whole), Stream.of(whole.split("[^\\p{L}\\p{M}]+")))
                .filter(piece -> piece.length() >= 3)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed());
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Reads its lists when the first password is chosen, not at the start. */
    private static Zxcvbn estimate() {
        return Lists.ESTIMATE;
    }

    private static final class Lists {
        private static final Zxcvbn ESTIMATE = new Zxcvbn();
    }
}
