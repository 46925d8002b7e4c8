package org.porchlight.directory.finder;

import java.util.Collection;
import java.util.Set;

/** Where a listing stands in the order of results, before its distance counts. */
enum Tier {
    /** Offers a medicine for opioid use, and says nothing against it. */
    WITH_MEDICATION(1),
    /** The rest: has not said, or says that it uses no medication for opioid use. */
    THE_REST(2),
    /** Says that it does not treat opioid use; left out unless asked for. */
    NOT_FOR_OPIOID_USE(3);

    /** SAMHSA: "Does not treat opioid use disorders". */
    static final String SAYS_NO_OPIOID_TREATMENT = "NOOP";

    /** SAMHSA: "Does not use MAT for opioid use disorders". */
    static final String SAYS_NO_MEDICATION = "NMOA";

    /**
     * SAMHSA: "Federally-certified Opioid Treatment Program", which is certified to give medication. It counts for the order,
     * but is no answer to "do they offer methadone": 72 of the 1,499 of 2022 do not name it.
     */
    static final String OPIOID_TREATMENT_PROGRAM = "OTP";

    /** To be changed with {@link #of}, so that rows filled under the old rule are filled again. */
    static final String FINGERPRINT = "tiers of November 2026;";

    private final int number;

    Tier(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Tier of(Collection<String> codes) {
        if (codes.contains(SAYS_NO_OPIOID_TREATMENT)) {
            return NOT_FOR_OPIOID_USE;
        }
        boolean offers = codes.contains(OPIOID_TREATMENT_PROGRAM)
                || Set.of(FilterOption.METHADONE, FilterOption.BUPRENORPHINE, FilterOption.NALTREXONE).stream()
                        .anyMatch(medicine -> medicine.isSaidBy(codes));
        return offers && !codes.contains(SAYS_NO_MEDICATION) ? WITH_MEDICATION : THE_REST;
    }
}
