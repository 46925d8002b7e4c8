package org.porchlight.shortlist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.SignedIn;
import org.porchlight.worksheets.FormView;
import org.porchlight.worksheets.ToolWords;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What the forms about places, calls and appointments have in common. */
@Component
class FormPages {

    static final String PLACE = "shortlist.place.";
    static final String CALL = "shortlist.call.";
    static final String APPOINTMENT = "shortlist.appointment.";

    private final MessageSource messages;
    private final Clock clock;

    FormPages(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** An answer that another window has kept otherwise. */
    record Difference(String label, List<String> kept) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Difference";
        }
    }

    Days days(SignedIn who) {
        return Days.in(who.zone(), clock);
    }

    LocalDate today(SignedIn who) {
        return days(who).today();
    }

    ToolWords words(String prefix) {
        return ToolWords.of(messages, LocaleContextHolder.getLocale(), prefix);
    }

    /** Puts a form into the model; with problems it is answered as not acceptable. */
    void fill(
            Sheet<?> sheet,
            String prefix,
            MultiValueMap<String, String> typed,
            List<FieldProblem> problems,
            Model model,
            HttpServletResponse response) {
        Locale reader = LocaleContextHolder.getLocale();
        model.addAttribute("parts", FormView.of(sheet, words(prefix), typed, problems, messages, reader));
        model.addAttribute("problems", problems);
        // the device may be shared: nothing typed comes back from the browser's memory
        response.setHeader("Cache-Control", "no-store");
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    /** Says what another window has kept meanwhile. The form holds this window's words, and keeps them when it is sent again. */
    <A extends Record> void clash(
            Sheet<A> sheet, String prefix, A mine, @Nullable A kept, Model model, HttpServletResponse response) {
        List<Difference> differences = new ArrayList<>();
        if (kept != null) {
            for (Field field : sheet.differences(mine, kept)) {
                differences.add(new Difference(words(prefix).label(field), sheet.words(kept, field, words(prefix))));
            }
        }
        model.addAttribute("clash", differences);
        response.setStatus(HttpStatus.CONFLICT.value());
    }

    /** What was typed about something that another window has deleted meanwhile: told plainly, and no word of it is lost. */
    String gone(
            Sheet<?> sheet,
            String prefix,
            MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        fill(sheet, prefix, typed, List.of(), model, response);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "shortlist/gone";
    }

    /** In the words of the reader's language and by their clock. */
    String moment(Instant at, SignedIn who) {
        LocalDateTime there = LocalDateTime.ofInstant(at, who.zone());
        boolean today = there.toLocalDate().equals(today(who));
        DateTimeFormatter format = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
        return format.withLocale(LocaleContextHolder.getLocale()).format(there);
    }

    LocalTime now(SignedIn who) {
        return LocalTime.ofInstant(clock.instant(), who.zone()).withSecond(0).withNano(0);
    }

    Instant instant() {
        return clock.instant();
    }

    /** The zones that can be chosen, by the names of the IANA time zone database. */
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }

    /** An id that a form carries; a new one if it is none, so that a strange form never costs the words in it. */
    static UUID id(@Nullable String sent) {
        return sent != null && sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(sent)
                : UUID.randomUUID();
    }

    static int number(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : 0;
    }
}
