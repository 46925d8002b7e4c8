package org.porchlight.worksheets.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * One tool of a step: what a family fills in, and the page that comes out of it. Each lives in a folder of its own as a bean;
 * everything else (form, autosave, keeping, versions, printing, calendar) is the same for all. How to add one is told in
 * docs/tasks/add-a-worksheet.md.
 *
 * @param <A> the answers
 */
public interface Tool<A extends Record> {

    /** The step of the tools that close the ten. */
    int CLOSING = 11;

    /** In addresses, tables, messages and templates: small letters and hyphens; never changed once it is in use. */
    String name();

    /** The step it belongs to, 1 to 10, or {@link #CLOSING}. */
    int step();

    Sheet<A> sheet();

    /** What the sheet is called among others of its kind, in the family's words; empty if they have given it no name. */
    String title(A answers);

    /** Second thoughts, in the order of the form. */
    default List<Suggestion> suggestions(A answers, Situation situation) {
        return List.of();
    }

    /** What must be mended before the sheet may be called ready. */
    default List<FieldProblem> beforeReady(A answers) {
        return List.of();
    }

    /** Whether it leads to a talk face to face, so that whoever opens it is asked about danger first. */
    default boolean asksAboutDanger() {
        return false;
    }

    /** What is asked about then; each is a reason to wait. Their words stand behind {@code worksheets.gate.} in the messages. */
    default List<String> dangerQuestions() {
        return List.of("hurt", "weapon", "suicide", "children");
    }

    /** Whether a yes to this question means danger, and not only that it is too early. */
    default boolean isDangerous(String question) {
        return true;
    }

    /** Sheets of paper that a finished page takes: one, unless it is a page for each of several people. */
    default int sheets(A answers, String view) {
        return 1;
    }

    /** The pages that come out of it, the usual one first: the names of templates in {@code worksheets/<tool>/}. */
    default List<String> views() {
        return List.of("paper");
    }

    /** What those templates show, as {@code view}: the answers themselves, unless something has to be worked out first. */
    default Object view(A answers, Situation situation) {
        return answers;
    }

    /** Whether its pages list places to ring, so that they can say which should be answering now. */
    default boolean listsPlaces() {
        return false;
    }

    /** Days that can go into a calendar. */
    default List<DatedEvent> calendar(A answers) {
        return List.of();
    }

    /** Answers that are known already, by the fields of the form. */
    default MultiValueMap<String, String> begin(Beginning given) {
        return new LinkedMultiValueMap<>();
    }

    /** Answers that are for paper only and are left out of everything that is kept, by the names of their fields. */
    default Set<String> neverKept(A answers) {
        return Set.of();
    }

    /** Days until the sheet should be looked at again, unless the family chooses another day. */
    default int reviewAfter() {
        return 14;
    }

    /** Whether it may ever be part of what a family shares with a counselor. */
    default boolean canBeShared() {
        return true;
    }

    /**
     * What the suggestions and the finished page have to know besides the answers.
     *
     * @param danger whether somebody has said that a talk could be dangerous: nothing unsafe is suggested then
     * @param country two letters in lower case
     */
    record Situation(LocalDate today, boolean danger, String country) {}
}
