package org.porchlight.journal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What must hold before an entry can be saved. Everything is counted in characters as readers count letters (code points). */
@Component
class EntryCheck {

    static final int LONGEST_TEXT = 20_000;
    static final int MOST_TAGS = 12;
    static final int LONGEST_TAG = 40;
    static final int LONGEST_PROMPT = 240;
    /** Nobody writes about days before their own life. */
    private static final int FIRST_YEAR = 1900;
    /** Where a day begins first, on Kiritimati. */
    private static final ZoneOffset FARTHEST_EAST = ZoneOffset.ofHours(14);

    private final Clock clock;

    EntryCheck(Clock clock) {
        this.clock = clock;
    }

    void check(EntryForm form, ZoneId zone, Errors errors) {
        checkText("text", form.text(), errors);
        checkText("happened", form.happened(), errors);
        checkText("did", form.did(), errors);
        checkText("went", form.went(), errors);
        checkReadable("prompt", form.prompt(), errors);
        if (length(form.prompt()) > LONGEST_PROMPT) {
            reject("prompt", "prompt-long", 0, errors);
        }
        checkTags(form, errors);
        checkDay(form, zone, errors);
        EntryWords words = form.words();
        boolean wordless = List.of(words.text(), words.happened(), words.did(), words.went()).stream()
                .allMatch(String::isBlank);
        if (wordless && words.mood().isEmpty() && !errors.hasErrors()) {
            reject("text", "empty", 0, errors);
        }
    }

    private static void checkText(String field, String text, Errors errors) {
        checkReadable(field, text, errors);
        if (length(text) > LONGEST_TEXT) {
            reject(field, "long", LONGEST_TEXT, errors);
        }
    }

    private static void checkReadable(String field, String text, Errors errors) {
        if (!isReadable(text)) {
            reject(field, "unreadable", 0, errors);
        }
    }

    /** HTML cannot show NUL, and half a character is none: neither would come back as it was typed. */
    static boolean isReadable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static void checkTags(EntryForm form, Errors errors) {
        checkReadable("tags", form.tags(), errors);
        List<String> tags = form.tagList();
        if (tags.size() > MOST_TAGS) {
            reject("tags", "tags-many", MOST_TAGS, errors);
        } else if (tags.stream().anyMatch(tag -> length(tag) > LONGEST_TAG)) {
            reject("tags", "tags-long", LONGEST_TAG, errors);
        }
    }

    /**
     * A day that the form offered may be over, or not begun, where the writer is now. A day typed in must have begun there.
     */
    private void checkDay(EntryForm form, ZoneId zone, Errors errors) {
        Optional<LocalDate> day = form.chosenDay();
        if (day.isEmpty() || day.get().getYear() < FIRST_YEAR) {
            reject("day", "day-none", 0, errors);
            return;
        }
        ZoneId where = form.day().equals(EntryForm.OTHER_DAY) ? zone : FARTHEST_EAST;
        if (day.get().isAfter(LocalDate.ofInstant(clock.instant(), where))) {
            reject("day", "day-future", 0, errors);
        }
    }

    /** @param most what the sentence for it says, where it says a number */
    private static void reject(String field, String why, int most, Errors errors) {
        errors.rejectValue(field, "journal.form." + why, new Object[] {most}, null);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
