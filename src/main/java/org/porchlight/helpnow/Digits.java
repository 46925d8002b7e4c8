package org.porchlight.helpnow;

/** Phone numbers without their dress. */
final class Digits {

    private Digits() {}

    /** What a phone dials: digits, and a plus in front if there is one. */
    static String dialled(String number) {
        return number.replaceAll("(?<!^)\\+|[^0-9+]", "");
    }

    /** Digits alone, without a North American 1 or a domestic 0 in front, so that two ways of writing a number compare. */
    static String bare(String number) {
        String digits = number.replaceAll("[^0-9]", "").replaceFirst("^00", "");
        if (digits.length() == 11 && digits.startsWith("1")) {
            return digits.substring(1);
        }
        return digits.length() > 6 ? digits.replaceFirst("^0", "") : digits;
    }
}
