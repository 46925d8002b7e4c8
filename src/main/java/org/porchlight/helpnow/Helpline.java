package org.porchlight.helpnow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One helpline as it stands in a file or comes from a {@link HelplineSource}. What it says is checked by {@link HelplineRules}
 * before anybody sees it.
 *
 * @param id unique, such as "us-988"
 * @param country two letters in lower case
 * @param kind what it is mainly for
 * @param also what else it fits
 * @param region part of the country that it serves; empty for all of it
 * @param purpose who may call and about what, as a phrase
 * @param hoursWords when somebody answers, in words
 * @param languages codes such as "en"
 * @param cost free, standard or unknown
 * @param whoAnswers a phrase; may be empty
 * @param mayCallPolice yes, no or unknown
 * @param url the service's own page
 * @param source the page on which the number was read
 * @param verifiedBy how it was checked, such as "read on the service's own page; not dialled"
 * @param status live, changed or unknown; a closed line is refused
 * @param note one more sentence; may be empty
 */
public record Helpline(
        String id,
        String country,
        String service,
        HelplineKind kind,
        Set<HelplineKind> also,
        String region,
        String purpose,
        List<Contact> contacts,
        String hoursWords,
        List<String> languages,
        String cost,
        String whoAnswers,
        String mayCallPolice,
        String url,
        String source,
        LocalDate verifiedOn,
        String verifiedBy,
        String status,
        String replacedBy,
        String note) {

    /**
     * One way to reach a line.
     *
     * @param how call, text or tty
     * @param number as people write it
     * @param word what to send first, for texts; may be empty
     */
    public record Contact(String how, String number, String word) {}

    boolean fits(HelplineKind wanted) {
        return kind == wanted || also.contains(wanted);
    }
}
