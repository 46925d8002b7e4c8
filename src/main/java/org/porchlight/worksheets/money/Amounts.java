package org.porchlight.worksheets.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What was paid, added up. An amount is counted if exactly one number stands in it, whatever the currency sign.
 *
 * @param sum without currency
 * @param counted how many amounts are in it
 * @param left how many could not be read
 */
record Amounts(BigDecimal sum, int counted, int left) {

    /** Three digits behind a comma or full stop are thousands, one or two are cents. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\d{1,3}(?:[.,'\\u00a0 ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,12}(?:[.,]\\d{1,2})?(?!\\d)");

    static Amounts of(List<String> written) {
        List<String> said = written.stream().filter(text -> !text.isEmpty()).toList();
        List<BigDecimal> read =
                said.stream().map(Amounts::read).flatMap(Optional::stream).toList();
        return new Amounts(
                read.stream().reduce(BigDecimal.ZERO, BigDecimal::add), read.size(), said.size() - read.size());
    }

    /** As people write it: "45" or "1,245.50". */
    public String written() {
        return String.format(Locale.ROOT, sum.scale() > 0 ? "%,.2f" : "%,.0f", sum);
    }

    private static Optional<BigDecimal> read(String text) {
        List<String> numbers =
                NUMBER.matcher(text).results().map(MatchResult::group).toList();
        return numbers.size() == 1 ? Optional.of(number(numbers.get(0))) : Optional.empty();
    }

    private static BigDecimal number(String text) {
        boolean cents = text.matches(".*[.,]\\d{1,2}");
        int end = cents ? Math.max(text.lastIndexOf('.'), text.lastIndexOf(',')) : text.length();
        String whole = text.substring(0, end).replaceAll("\\D", "");
        return new BigDecimal(cents ? whole + "." + text.substring(end + 1) : whole);
    }
}
