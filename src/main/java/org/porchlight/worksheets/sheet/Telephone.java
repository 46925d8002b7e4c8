package org.porchlight.worksheets.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as somebody has typed it, to be shown as they typed it and dialled from the screen.
 *
 * @param typed may hold words too, such as "555-0100 (day)"; empty for none
 */
public record Telephone(String typed) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<number>[+(]?\\d[\\d\\s().-]*)(?:\\s*(?:ext\\.?|extension|x|#)\\s*(?<extension>\\d{1,6}))?(?:(?<=[\\s)])\\D.*|[,;].*)?",
            Pattern.CASE_INSENSITIVE);

    /** The longest number there is, by ITU-T E.164 (https://www.itu.int/rec/T-REC-E.164). */
    private static final int LONGEST = 15;

    /** Where a number is dialled without an area code it still has seven digits in most places. */
    private static final int SHORT = 7;

    private static final int SERVICE = 3;

    /** The address of a telephone link, RFC 3966; null where it is not clear what would be dialled. */
    public @Nullable String link() {
        Matcher found = NUMBER.matcher(typed);
        if (!found.matches()) {
            return null;
        }
        String number = found.group("number");
        String digits = digits(number);
        if (digits.length() < 2 || digits.length() > LONGEST) {
            return null;
        }
        String extension = found.group("extension");
        return "tel:" + (number.startsWith("+") ? "+" : "") + digits + (extension == null ? "" : ";ext=" + extension);
    }

    /**
     * Whether some of it may be missing. Three digits are whole: emergency numbers and short codes of helplines have that many,
     * such as 112 and 999 by ITU-T E.161.1 (https://www.itu.int/rec/T-REC-E.161.1).
     */
    public boolean isShort() {
        int digits = (int) typed.chars().filter(Character::isDigit).count();
        return !typed.isEmpty() && digits < SHORT && digits != SERVICE;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** It may be somebody's own number. */
    @Override
    public String toString() {
        return "Telephone";
    }

    /** What is dialled, without the country's own "1" in front: the same for one number written in two ways. */
    public String digits() {
        String digits = typed.replaceAll("\\D", "");
        return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    }
}
