package org.porchlight.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.journal.moods.Mood;
import org.porchlight.journal.words.PlainWords;

/**
 * What stands in the form of an entry, as it was typed; also what a draft holds. Line ends are made one kind, which is all
 * that is ever changed.
 *
 * @param tags separated by commas
 * @param day the day as the writer saw it, such as 2026-11-23, or "other" for the three fields below
 * @param dayOfMonth of another day
 * @param month of another day, from 1
 * @param year of another day
 */
record EntryForm(
        String kind,
        String text,
        String happened,
        String did,
        String went,
        String mood,
        String tags,
        String prompt,
        String day,
        String dayOfMonth,
        String month,
        String year) {

    static final String OTHER_DAY = "other";
    static final EntryForm EMPTY = new EntryForm("", "", "", "", "", "", "", "", "", "", "", "");

    EntryForm {
        kind = kind == null ? "" : kind;
        text = text == null ? "" : oneLineEnd(text);
        happened = happened == null ? "" : oneLineEnd(happened);
        did = did == null ? "" : oneLineEnd(did);
        went = went == null ? "" : oneLineEnd(went);
        mood = mood == null ? "" : mood;
        tags = tags == null ? "" : oneLineEnd(tags);
        prompt = prompt == null ? "" : oneLineEnd(prompt);
        day = day == null ? "" : day;
        dayOfMonth = dayOfMonth == null ? "" : dayOfMonth;
        month = month == null ? "" : month;
        year = year == null ? "" : year;
    }

    private static String oneLineEnd(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The form of words that are there already. */
    static EntryForm of(LocalDate on, EntryWords words) {
        return new EntryForm(
                words.kind(),
                words.text(),
                words.happened(),
                words.did(),
                words.went(),
                words.mood(),
                String.join(", ", words.tags()),
                words.prompt(),
                on.toString(),
                "",
                "",
                "");
    }

    static EntryForm beginningWith(LocalDate today, String mood) {
        return of(
                today,
                new EntryWords(
                        "", "", "", "", "", Mood.of(mood).map(Mood::value).orElse(""), List.of(), ""));
    }

    EntryWords words() {
        return new EntryWords(
                EntryKind.of(kind).value(),
                text,
                happened,
                did,
                went,
                Mood.of(mood).map(Mood::value).orElse(""),
                tagList(),
                prompt);
    }

    /** The tags as they are kept: without blanks around them, each once, however it is written. */
    List<String> tagList() {
        Map<String, String> tags = new LinkedHashMap<>();
        Arrays.stream(this.tags.split("[,\n]"))
                .map(tag -> tag.strip().replaceAll("\\s+", " ").replaceFirst("^#+ ?", ""))
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> tags.putIfAbsent(PlainWords.fold(tag), tag));
        return List.copyOf(tags.values());
    }

    /** The day that was chosen; empty if it is none. */
    Optional<LocalDate> chosenDay() {
        try {
            return Optional.of(
                    day.equals(OTHER_DAY)
                            ? LocalDate.of(number(year), number(month), number(dayOfMonth))
                            : LocalDate.parse(day));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }

    /** The same form with its day in the three fields, unless it is one of the two that have a choice of their own. */
    EntryForm shownOn(LocalDate today) {
        if (day.equals(OTHER_DAY)
                || day.equals(today.toString())
                || day.equals(today.minusDays(1).toString())) {
            return this;
        }
        Optional<LocalDate> chosen = chosenDay();
        return new EntryForm(
                kind,
                text,
                happened,
                did,
                went,
                mood,
                tags,
                prompt,
                chosen.isPresent() ? OTHER_DAY : today.toString(),
                chosen.map(on -> String.valueOf(on.getDayOfMonth())).orElse(""),
                chosen.map(on -> String.valueOf(on.getMonthValue())).orElse(""),
                chosen.map(on -> String.valueOf(on.getYear())).orElse(""));
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "EntryForm";
    }
}
