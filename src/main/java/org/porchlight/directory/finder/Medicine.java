package org.porchlight.directory.finder;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The three medicines for opioid use disorder, and what a listing's codes say about each. */
public enum Medicine {
    // OTP alone is not enough: 72 of the 1,499 opioid treatment programs of 2022 do not name methadone
    METHADONE(Set.of("MU", "METH", "MM", "MMW", "DM"), FilterOption.METHADONE),
    BUPRENORPHINE(Set.of("BU", "UB", "BERI", "BWN", "BWON", "BSDM", "BUM", "BMW", "DB"), FilterOption.BUPRENORPHINE),
    NALTREXONE(Set.of("NU", "UN", "VTRL", "NXN", "RPN"), FilterOption.NALTREXONE);

    /** What the list lets us say; it never says no to one medicine, so neither do we. */
    public enum Answer {
        OFFERED,
        ASK
    }

    /** One medicine and whether the place says that it offers it. */
    public record Said(Medicine medicine, Answer answer) {}

    private final Set<String> codes;
    private final FilterOption filter;

    Medicine(Set<String> codes, FilterOption filter) {
        this.codes = codes;
        this.filter = filter;
    }

    /** The filter for places that offer it. */
    public FilterOption filter() {
        return filter;
    }

    /** What the codes say about each of the three. */
    public static List<Said> saidBy(Collection<String> codes) {
        return Arrays.stream(values())
                .map(m -> new Said(m, m.codes.stream().anyMatch(codes::contains) ? Answer.OFFERED : Answer.ASK))
                .toList();
    }
}
