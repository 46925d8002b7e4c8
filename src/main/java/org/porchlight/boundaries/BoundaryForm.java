package org.porchlight.boundaries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.boundaries.checks.NeverABoundary;
import org.porchlight.boundaries.checks.Withheld;

/**
 * One boundary as it was typed. Nothing is cut: what is too long stays and is pointed out. Line ends become one kind, and
 * characters that no text holds (controls, halves of a character) are taken out.
 *
 * @param area one of {@link BoundaryArea}, or empty
 * @param limit "I will …" or "I won't …"; the only one that must be there
 * @param ifCrossed what I will do then
 * @param instead what I offer in its place
 * @param saying when, how and with whom I say it
 * @param danger "yes", "no" or empty: whether saying it could put somebody in danger
 * @param sure "0" to "10" or empty: how sure I am to keep it on my worst day
 * @param reviewOn a day such as 2026-12-07; empty means in two weeks
 * @param once made when the form was first shown, so that a form sent twice makes one boundary
 */
record BoundaryForm(
        String area,
        String limit,
        String why,
        String ifCrossed,
        String instead,
        String saying,
        String danger,
        String sure,
        String reviewOn,
        String once) {

    static final int LONGEST_LINE = 240;
    static final int LONGEST_PARAGRAPH = 2000;
    /** The usual days until a boundary is looked at again. */
    static final int DAYS_TO_REVIEW = 14;

    private static final Set<String> DANGER = Set.of("", "yes", "no");

    BoundaryForm {
        area = tidy(area);
        limit = tidy(limit);
        why = tidy(why);
        ifCrossed = tidy(ifCrossed);
        instead = tidy(instead);
        saying = tidy(saying);
        danger = tidy(danger);
        sure = tidy(sure);
        reviewOn = tidy(reviewOn);
        once = tidy(once);
    }

    static BoundaryForm blank(LocalDate today) {
        return new BoundaryForm(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                today.plusDays(DAYS_TO_REVIEW).toString(),
                UUID.randomUUID().toString());
    }

    /** The form of a boundary that is kept; a day that has gone becomes two weeks from today. */
    static BoundaryForm of(KeptBoundary kept, LocalDate today) {
        BoundaryText text = kept.text();
        LocalDate next = kept.reviewOn().isBefore(today) ? today.plusDays(DAYS_TO_REVIEW) : kept.reviewOn();
        return new BoundaryForm(
                text.area(),
                text.limit(),
                text.why(),
                text.ifCrossed(),
                text.instead(),
                text.saying(),
                text.danger(),
                text.sure() == null ? "" : text.sure().toString(),
                next.toString(),
                "");
    }

    static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}", "")
                        .strip();
    }

    /**
     * What has to be mended first, in the order of the form.
     *
     * @param today the earliest day that may be chosen
     */
    List<FieldProblem> problems(LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!area.isEmpty() && BoundaryArea.of(area).isEmpty()) {
            problems.add(FieldProblem.of("area", "boundaries.problem.choice"));
        }
        if (limit.isEmpty()) {
            problems.add(FieldProblem.of("limit", "boundaries.problem.limit-missing"));
        }
        line("limit", limit, problems);
        line("ifCrossed", ifCrossed, problems);
        line("instead", instead, problems);
        paragraph("why", why, problems);
        paragraph("saying", saying, problems);
        if (!DANGER.contains(danger)) {
            problems.add(FieldProblem.of("danger", "boundaries.problem.choice"));
        }
        if (!sure.matches("|[0-9]|10")) {
            problems.add(FieldProblem.of("sure", "boundaries.problem.choice"));
        }
        review(today, problems);
        never("limit", limit, problems);
        never("ifCrossed", ifCrossed, problems);
        return problems;
    }

    private static void line(String field, String text, List<FieldProblem> problems) {
        tooLong(field, text, LONGEST_LINE, problems);
    }

    static void paragraph(String field, String text, List<FieldProblem> problems) {
        tooLong(field, text, LONGEST_PARAGRAPH, problems);
    }

    private static void tooLong(String field, String text, int longest, List<FieldProblem> problems) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            problems.add(FieldProblem.of(field, "boundaries.problem.too-long", length, longest));
        }
    }

    private void review(LocalDate today, List<FieldProblem> problems) {
        if (reviewOn.isEmpty()) {
            return;
        }
        Optional<LocalDate> day = day(reviewOn);
        if (day.isEmpty()) {
            problems.add(FieldProblem.of("reviewOn", "boundaries.problem.no-day", today.plusDays(DAYS_TO_REVIEW)));
        } else if (day.get().isBefore(today)) {
            problems.add(FieldProblem.of("reviewOn", "boundaries.problem.day-gone"));
        }
    }

    /** A year has four digits, so that any such day can be stored. */
    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.matches("\\d{4}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void never(String field, String text, List<FieldProblem> problems) {
        if (text.length() > 2 * LONGEST_LINE) {
            // refused as too long; looking for words takes the square of the length where accents pile up
            return;
        }
        NeverABoundary.in(text)
                .refused()
                .map(Withheld::messageKey)
                .ifPresent(key -> problems.add(FieldProblem.of(field, key)));
    }

    /** By the names that a form sends. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("area", area);
        fields.put("limit", limit);
        fields.put("why", why);
        fields.put("ifCrossed", ifCrossed);
        fields.put("instead", instead);
        fields.put("saying", saying);
        fields.put("danger", danger);
        fields.put("sure", sure);
        fields.put("reviewOn", reviewOn);
        fields.put("once", once);
        return fields;
    }

    /** The day to look at it again; two weeks from today where none was chosen. For a form without problems. */
    LocalDate reviewDay(LocalDate today) {
        return day(reviewOn).orElse(today.plusDays(DAYS_TO_REVIEW));
    }

    /** What is kept of it, for a form without problems. */
    BoundaryText text() {
        return new BoundaryText(
                area, limit, why, ifCrossed, instead, saying, danger, sure.isEmpty() ? null : Integer.valueOf(sure));
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "BoundaryForm";
    }
}
