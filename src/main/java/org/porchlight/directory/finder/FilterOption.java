package org.porchlight.directory.finder;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything one can filter by, and the codes of SAMHSA's codebook (starter/samhsa-service-codes.csv) that say so. The only
 * such table: pages list it, the search uses it, and the rows that are searched are filled from it.
 *
 * <p>An option is met by any of its code sets; a set like "ODTX+MDET" needs all its codes. A listing without the codes has
 * not said no: it has not said.
 */
public enum FilterOption {
    METHADONE(FilterGroup.MEDICATION, "MU", "METH"),
    BUPRENORPHINE(FilterGroup.MEDICATION, "BU", "BERI", "UB"),
    NALTREXONE(FilterGroup.MEDICATION, "NU", "VTRL"),
    OUTPATIENT(FilterGroup.SETTING, "OP", "ORT", "OMB"),
    INTENSIVE_OUTPATIENT(FilterGroup.SETTING, "OIT"),
    DAY_TREATMENT(FilterGroup.SETTING, "ODT", "PHDT"),
    SHORT_STAY(FilterGroup.SETTING, "RS"),
    LONG_STAY(FilterGroup.SETTING, "RL"),
    LIVE_IN(FilterGroup.SETTING, "RES", "RS", "RL", "RD"),
    HOSPITAL(FilterGroup.SETTING, "HI", "HID", "HIT"),
    SOBER_HOME(FilterGroup.SETTING, "HH"),
    FREE(FilterGroup.PAYMENT, "NP"),
    SLIDING_SCALE(FilterGroup.PAYMENT, "SS"),
    ASSISTANCE(FilterGroup.PAYMENT, "PA"),
    MEDICAID(FilterGroup.PAYMENT, "MD"),
    MEDICARE(FilterGroup.PAYMENT, "MC"),
    PRIVATE_INSURANCE(FilterGroup.PAYMENT, "PI"),
    STATE_INSURANCE(FilterGroup.PAYMENT, "SI"),
    MILITARY_INSURANCE(FilterGroup.PAYMENT, "MI"),
    TRIBAL_FUNDS(FilterGroup.PAYMENT, "ITU"),
    SELF_PAY(FilterGroup.PAYMENT, "SF"),
    TEENS(FilterGroup.WHO, "AD", "CHLD"),
    YOUNG_ADULTS(FilterGroup.WHO, "TAY", "YAD"),
    OLDER_ADULTS(FilterGroup.WHO, "SE", "SNR"),
    WOMEN(FilterGroup.WHO, "WN"),
    PREGNANT(FilterGroup.WHO, "PW"),
    MEN(FilterGroup.WHO, "MN"),
    LGBTQ(FilterGroup.WHO, "GL"),
    VETERANS(FilterGroup.WHO, "VET"),
    MILITARY_FAMILIES(FilterGroup.WHO, "ADM", "MF"),
    JUSTICE(FilterGroup.WHO, "CJ"),
    MENTAL_HEALTH(FilterGroup.WHO, "CO"),
    TRAUMA(FilterGroup.WHO, "TRMA", "XA"),
    PARTNER_VIOLENCE(FilterGroup.WHO, "DV"),
    HIV(FilterGroup.WHO, "HV"),
    PAIN(FilterGroup.WHO, "COPSU"),
    SPANISH(FilterGroup.LANGUAGE, "SP"),
    SIGN(FilterGroup.LANGUAGE, "AH"),
    NATIVE_LANGUAGE(FilterGroup.LANGUAGE, "NX", "N13", "N18", "N23", "N24", "N40"),
    ARABIC(FilterGroup.LANGUAGE, "F4"),
    CHINESE(FilterGroup.LANGUAGE, "F17"),
    CREOLE(FilterGroup.LANGUAGE, "F19"),
    FARSI(FilterGroup.LANGUAGE, "F25"),
    FRENCH(FilterGroup.LANGUAGE, "F28"),
    GERMAN(FilterGroup.LANGUAGE, "F30"),
    GREEK(FilterGroup.LANGUAGE, "F31"),
    HEBREW(FilterGroup.LANGUAGE, "F35"),
    HINDI(FilterGroup.LANGUAGE, "F36"),
    HMONG(FilterGroup.LANGUAGE, "F37"),
    ITALIAN(FilterGroup.LANGUAGE, "F42"),
    JAPANESE(FilterGroup.LANGUAGE, "F43"),
    KOREAN(FilterGroup.LANGUAGE, "F47"),
    POLISH(FilterGroup.LANGUAGE, "F66"),
    PORTUGUESE(FilterGroup.LANGUAGE, "F67"),
    RUSSIAN(FilterGroup.LANGUAGE, "F70"),
    TAGALOG(FilterGroup.LANGUAGE, "F81"),
    VIETNAMESE(FilterGroup.LANGUAGE, "F92"),
    BY_PHONE_OR_VIDEO(FilterGroup.TELEHEALTH, "TELE"),
    /** The list says "opioid detoxification" and either names the medicine or says that medicine is routinely used for it. */
    DETOX_WITH_MEDICATION(FilterGroup.DETOX, "DB", "DM", "ULC", "DLC", "ODTX+MDET"),
    FAMILY_COUNSELING(FilterGroup.FAMILY, "FCO", "CFT", "FPSY"),
    COUPLES_COUNSELING(FilterGroup.FAMILY, "MCO", "CFT"),
    CHILD_CARE(FilterGroup.FAMILY, "CCC"),
    BEDS_FOR_CHILDREN(FilterGroup.FAMILY, "BC"),
    NALOXONE_EDUCATION(FilterGroup.FAMILY, "NOE"),
    TRANSPORT(FilterGroup.FAMILY, "TA");

    private final FilterGroup group;
    private final List<Set<String>> codeSets;

    FilterOption(FilterGroup group, String... codeSets) {
        this.group = group;
        this.codeSets =
                Arrays.stream(codeSets).map(set -> Set.of(set.split("\\+"))).toList();
    }

    public FilterGroup group() {
        return group;
    }

    /** The value in the form and in the address. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the option's label. */
    public String messageKey() {
        return group.messageKey() + "." + value();
    }

    /** Whether a listing with these codes says that it offers this. */
    public boolean isSaidBy(Collection<String> codes) {
        for (Set<String> set : codeSets) {
            if (codes.containsAll(set)) {
                return true;
            }
        }
        return false;
    }

    /** The option of a group with this value, upper or lower case; nothing if there is none. */
    public static Optional<FilterOption> of(FilterGroup group, String value) {
        return group.options().stream()
                .filter(option -> option.value().equalsIgnoreCase(value.strip()))
                .findFirst();
    }

    /** The bit that stands for this option in the column of its group: languages have one of their own. */
    long bit() {
        int firstOfColumn = group == FilterGroup.LANGUAGE ? firstLanguage() : 0;
        int place = ordinal() - firstOfColumn;
        return 1L << (group.ordinal() > FilterGroup.LANGUAGE.ordinal() ? place - languages() : place);
    }

    static long needsOf(Collection<String> codes) {
        return bitsOf(codes, false);
    }

    static long languagesOf(Collection<String> codes) {
        return bitsOf(codes, true);
    }

    /** Changes whenever an option, its codes or its bit, or the order of the tiers change. */
    static String fingerprint() {
        return Arrays.stream(values())
                .map(o -> o.name()
                        + o.codeSets.stream()
                                .map(set -> set.stream().sorted().collect(Collectors.joining("+")))
                                .toList()
                        + o.bit())
                .collect(Collectors.joining(";", Tier.FINGERPRINT, ""));
    }

    private static long bitsOf(Collection<String> codes, boolean languages) {
        return Arrays.stream(values())
                .filter(option -> (option.group == FilterGroup.LANGUAGE) == languages && option.isSaidBy(codes))
                .mapToLong(FilterOption::bit)
                .reduce(0, (a, b) -> a | b);
    }

    private static int firstLanguage() {
        return SPANISH.ordinal();
    }

    private static int languages() {
        return VIETNAMESE.ordinal() - SPANISH.ordinal() + 1;
    }
}
