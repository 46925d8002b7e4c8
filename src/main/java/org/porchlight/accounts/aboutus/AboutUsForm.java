package org.porchlight.accounts.aboutus;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.AboutUs.Answers;
import org.springframework.validation.Errors;

/** What someone chose and typed about themselves. Choices that a page does not offer count as none. */
record AboutUsForm(
        @Nullable String relation,
        @Nullable String relationWords,
        @Nullable String lovedOne,
        @Nullable String country,
        @Nullable List<String> payments,
        @Nullable List<String> medicines) {

    private static final int LONGEST = 40;
    private static final String OTHER = "other";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static AboutUsForm of(Answers answers) {
        return new AboutUsForm(
                answers.relation(),
                answers.relationWords(),
                answers.lovedOne(),
                answers.country(),
                answers.payments(),
                answers.medicines());
    }

    Answers answers() {
        String known = relation != null && Answers.RELATIONS.contains(relation) ? relation : "";
        String words = tidy(relationWords);
        // whoever types a word of their own means it
        String chosen = known.isEmpty() && !words.isEmpty() ? OTHER : known;
        String code = Objects.requireNonNullElse(country, "").toLowerCase(Locale.ROOT);
        return new Answers(
                chosen,
                chosen.equals(OTHER) ? words : "",
                tidy(lovedOne),
                COUNTRIES.contains(code.toUpperCase(Locale.ROOT)) ? code : "",
                offered(Answers.PAYMENTS, payments),
                offered(Answers.MEDICINES, medicines),
                false);
    }

    void check(Errors errors) {
        if (length(relationWords) > LONGEST) {
            errors.rejectValue("relationWords", "accounts.about-us.too-long");
        }
        if (length(lovedOne) > LONGEST) {
            errors.rejectValue("lovedOne", "accounts.about-us.too-long");
        }
        List<String> chosen = offered(Answers.MEDICINES, medicines);
        if (chosen.size() > 1 && (chosen.contains("none") || chosen.contains("not-sure"))) {
            errors.rejectValue("medicines", "accounts.about-us.medicines-both");
        }
    }

    /** In the order of the page, each once. */
    private static List<String> offered(List<String> offer, @Nullable List<String> chosen) {
        return chosen == null
                ? List.of()
                : offer.stream().filter(chosen::contains).toList();
    }

    /** Controls and halves of a character are in no name and could not be kept. */
    private static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cc}&&[^\\s]]|\\p{Cs}", "").strip().replaceAll("\\s+", " ");
    }

    private static int length(@Nullable String typed) {
        String text = tidy(typed);
        return text.codePointCount(0, text.length());
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "AboutUsForm";
    }
}
