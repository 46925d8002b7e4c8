package org.porchlight.helpnow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Puts helplines in order and says how old they are: after 180 days a line asks the reader to check it, after 365 days it no
 * longer stands before a younger one. It never disappears for its age: an old number is better than none.
 */
record HelplineOrder(HelplineKind wanted, LocalDate today) {

    private static final int CHECK_AFTER_DAYS = 180;
    private static final int NOT_FIRST_AFTER_DAYS = 365;

    Helplines view(String countryName, List<Helpline> lines, List<String> missing) {
        List<Helplines.Line> inOrder = lines.stream()
                .sorted(Comparator.comparing((Helpline line) -> isOlderThan(line, NOT_FIRST_AFTER_DAYS))
                        .thenComparing(line -> !line.region().isEmpty())
                        .thenComparing(line -> line.kind() != wanted))
                .map(this::view)
                .toList();
        return new Helplines(countryName, inOrder, missing);
    }

    private boolean isOlderThan(Helpline line, int days) {
        return line.verifiedOn().plusDays(days).isBefore(today);
    }

    private Helplines.Line view(Helpline line) {
        return new Helplines.Line(
                line.service(),
                line.region(),
                line.purpose(),
                line.contacts().stream().map(HelplineOrder::view).toList(),
                line.hoursWords(),
                line.cost().equals("free"),
                line.languages().stream()
                        .filter(code -> !code.equals("en"))
                        .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
                        .toList(),
                line.whoAnswers(),
                line.mayCallPolice().equals("yes"),
                line.note(),
                Days.inWords(line.verifiedOn()),
                line.verifiedBy(),
                isOlderThan(line, CHECK_AFTER_DAYS) || !line.status().equals("live"));
    }

    private static Helplines.Contact view(Helpline.Contact contact) {
        String scheme = contact.how().equals("text") ? "sms:" : "tel:";
        return new Helplines.Contact(
                contact.how(), contact.number(), contact.word(), scheme + Digits.dialled(contact.number()));
    }
}
