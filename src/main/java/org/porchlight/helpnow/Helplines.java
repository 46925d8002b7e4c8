package org.porchlight.helpnow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The helplines of one kind in one country, ready to show by {@code components/helplines.html}.
 *
 * @param countryName for the sentence that says what is missing
 * @param lines the best one first; may be empty
 * @param missing names of services that were looked for and could not be checked
 */
public record Helplines(String countryName, List<Line> lines, List<String> missing) {

    /**
     * One helpline.
     *
     * @param region part of the country; empty for all of it
     * @param purpose who may call and about what
     * @param free whether calls cost nothing
     * @param languages names of languages other than English
     * @param mayCallPolice whether it says that it may call the police or an ambulance without being asked
     * @param checkedOn a day in words
     * @param checkedHow how it was checked
     * @param pleaseCheck whether that is so long ago, or so unsure, that the reader should check
     */
    public record Line(
            String service,
            String region,
            String purpose,
            List<Contact> contacts,
            String hours,
            boolean free,
            List<String> languages,
            String whoAnswers,
            boolean mayCallPolice,
            String note,
            String checkedOn,
            String checkedHow,
            boolean pleaseCheck) {}

    /**
     * One way to reach it.
     *
     * @param how call, text or tty
     * @param number as people write it
     * @param word what to send first; may be empty
     * @param link {@code tel:} or {@code sms:} with the bare number: phones do not agree on how to pass the words
     */
    public record Contact(String how, String number, String word, String link) {}

    /** Services whose numbers were checked in the same way. */
    public record Check(String how, List<String> services) {}

    /** How the lines were checked: each way once, with the services it is true of. */
    public List<Check> checks() {
        Map<String, List<String>> byHow = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::checkedHow, LinkedHashMap::new, Collectors.mapping(Line::service, Collectors.toList())));
        return byHow.entrySet().stream()
                .map(way -> new Check(way.getKey(), way.getValue()))
                .toList();
    }

    /** Whether there is anything to say about how this list was checked. */
    public boolean saysHow() {
        return !lines.isEmpty() || !missing.isEmpty();
    }
}
