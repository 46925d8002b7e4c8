package org.porchlight.helpnow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about help in one country.
 *
 * @param code two letters in lower case
 * @param emergency null where no number was checked; never another country's
 * @param naloxone the kinds that families there can have, by the words of the overdose protocol
 * @param getNaloxone how to get it; may be empty
 * @param note what has not been checked yet; may be empty
 */
public record Country(
        String code,
        String name,
        @Nullable Emergency emergency,
        List<String> naloxone,
        String getNaloxone,
        String getNaloxoneSource,
        Status status,
        String note) {

    /** How far a country's numbers have been checked. */
    public enum Status {
        /** Emergency number and helplines were checked. */
        COMPLETE,
        /** The emergency number was checked, helplines were not. */
        SEED,
        /** Nothing was. */
        NONE
    }

    /**
     * The number that brings an ambulance.
     *
     * @param number as people write it
     * @param also further numbers that do the same
     * @param note one short sentence; may be empty
     */
    public record Emergency(
            String number, List<String> also, String note, String source, LocalDate verifiedOn, String verifiedBy) {

        /** The address that dials it. */
        public String link() {
            return "tel:" + Digits.dialled(number);
        }
    }

    /** The number as people write it, or null where none was checked. */
    public @Nullable String emergencyNumber() {
        return emergency == null ? null : emergency.number();
    }
}
