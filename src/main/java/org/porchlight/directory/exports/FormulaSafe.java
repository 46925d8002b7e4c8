package org.porchlight.directory.exports;

/**
 * A cell of a CSV file that no spreadsheet program takes for a formula: an apostrophe in front of what would begin one, also in
 * full-width form (OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection).
 */
public final class FormulaSafe {

    private static final String BEGINNINGS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /** A negative number is no formula, and has to stay one for who draws a map of it. */
    private static final String NUMBER = "-[0-9]{1,9}([.][0-9]{1,20})?";

    private FormulaSafe() {}

    public static String cell(String text) {
        boolean begins = !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
        return begins && !text.matches(NUMBER) ? "'" + text : text;
    }
}
