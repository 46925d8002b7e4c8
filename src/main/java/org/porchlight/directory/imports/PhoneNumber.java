package org.porchlight.directory.imports;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number as a US list prints it, and what a telephone needs to dial it.
 *
 * <p>The printed form is always kept, with the letters of numbers like 888-PARNEXT. {@code e164} is the number as ITU-T
 * E.164 writes it, or null where the printed form is no number that can be dialled (refused rather than guessed).
 */
public record PhoneNumber(
        String raw, @Nullable String e164, @Nullable String extension, boolean vanity) {

    private static final Pattern PRINTED =
            Pattern.compile("(.*?)(?:\\s*(?:x|ext\\.?|extension)\\s*([0-9]{1,10}))?", Pattern.CASE_INSENSITIVE);
    // area code and exchange begin with 2 to 9 (https://www.nanpa.com); 999 is no area code but a filler seen in lists
    private static final Pattern NORTH_AMERICAN = Pattern.compile("1?(?!999)([2-9][0-9]{2}[2-9][0-9]{6})");
    private static final String KEYPAD = "22233344455566677778889999";
    // US lists print the country code of these two where an area code stands
    private static final Map<String, String> OTHER_COUNTRY_CODES = Map.of("FM", "691", "PW", "680");

    /** Reads a printed number; nothing if the cell is blank. */
    public static Optional<PhoneNumber> of(String printed, String region) {
        String raw = printed.strip();
        Matcher parts = PRINTED.matcher(raw);
        if (raw.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        String number = parts.group(1);
        return Optional.of(new PhoneNumber(
                raw,
                e164(digitsOf(number), region),
                parts.group(2),
                number.chars().anyMatch(PhoneNumber::isLetter)));
    }

    private static @Nullable String e164(String digits, String region) {
        String other = OTHER_COUNTRY_CODES.get(region);
        if (other != null && digits.startsWith(other) && digits.length() == 10) {
            return "+" + digits;
        }
        Matcher northAmerican = NORTH_AMERICAN.matcher(digits);
        return northAmerican.matches() ? "+1" + northAmerican.group(1) : null;
    }

    private static String digitsOf(String number) {
        StringBuilder digits = new StringBuilder();
        number.chars().forEach(c -> {
            if (c >= '0' && c <= '9') {
                digits.append((char) c);
            } else if (isLetter(c)) {
                digits.append(KEYPAD.charAt((c | 0x20) - 'a'));
            }
        });
        return digits.toString();
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
