package org.porchlight.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.porchlight.journal.moods.Mood;
import org.porchlight.journal.words.PlainWords;

/**
 * What somebody looks for. It comes with POST, so that it stands in no address, history or log.
 *
 * @param until the newest day to look at, such as 2026-11-23; empty for all
 */
record SearchForm(String words, String mood, String tag, String until) {

    static final int LONGEST = 200;
    static final SearchForm EMPTY = new SearchForm("", "", "", "");

    SearchForm {
        words = words == null ? "" : words;
        mood = mood == null ? "" : mood;
        tag = tag == null ? "" : tag;
        until = until == null ? "" : until;
    }

    boolean tooLong() {
        return EntryCheck.length(words) > LONGEST || EntryCheck.length(tag) > LONGEST;
    }

    JournalSearch.Wanted wanted() {
        return new JournalSearch.Wanted(
                PlainWords.split(words),
                Mood.of(mood).map(Mood::value).orElse(""),
                PlainWords.fold(tag).strip(),
                day());
    }

    private @Nullable LocalDate day() {
        try {
            return until.isEmpty() ? null : LocalDate.parse(until);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Private words stay out of logs. */
    @Override
    public String toString() {
        return "SearchForm";
    }
}
