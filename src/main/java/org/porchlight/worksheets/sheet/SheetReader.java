package org.porchlight.worksheets.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads the answers of one form that was sent, and notes what has to be mended. */
final class SheetReader {

    private final MultiValueMap<String, String> sent;
    private final MultiValueMap<String, String> kept;
    private final Days days;
    private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param kept what stood in the same fields before */
    SheetReader(MultiValueMap<String, String> sent, MultiValueMap<String, String> kept, Days days) {
        this.sent = sent;
        this.kept = kept;
        this.days = days;
    }

    MultiValueMap<String, String> typed() {
        return typed;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /** The answer in the type of its component. */
    @Nullable
    Object read(Field field, String name) {
        return switch (field.kind()) {
            case ROWS -> rows(field, name);
            case TICKS -> ticks(field, name);
            case LINES -> lines(field, name);
            case DAY -> day(field, name);
            case HOUR -> hour(name);
            case SCALE -> scale(field, name);
            case CHOICE -> choice(field, name);
            case PHONE -> phone(field, name);
            case LINE, PARAGRAPH -> text(field, name);
        };
    }

    private String take(String name) {
        String text = PlainText.tidy(sent.getFirst(name));
        if (!text.isEmpty()) {
            typed.set(name, text);
        }
        return text;
    }

    private void problem(String name, String key, Object... values) {
        problems.add(FieldProblem.of(name, "worksheets.problem." + key, values));
    }

    private void tooLong(String name, String text, int longest) {
        int length = PlainText.length(text);
        if (length > longest) {
            problem(name, "too-long", length, longest);
        }
    }

    private String text(Field field, String name) {
        String text = take(name);
        if (field.required() && text.isEmpty()) {
            problem(name, "missing");
        }
        tooLong(name, text, field.longest());
        return text;
    }

    private String phone(Field field, String name) {
        String text = take(name);
        tooLong(name, text, field.longest());
        if (!text.isEmpty() && text.chars().filter(Character::isDigit).count() < 2) {
            problem(name, "no-number");
        }
        return text;
    }

    private String choice(Field field, String name) {
        String value = take(name);
        if (!value.isEmpty() && !field.options().contains(value)) {
            problem(name, "choice");
            return "";
        }
        return value;
    }

    private List<String> ticks(Field field, String name) {
        List<String> values = sent.getOrDefault(name, List.of()).stream()
                .map(PlainText::tidy)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (!values.isEmpty()) {
            typed.put(name, values);
        }
        if (!field.options().containsAll(values)) {
            problem(name, "choice");
        }
        return field.options().stream().filter(values::contains).toList();
    }

    private List<String> lines(Field field, String name) {
        List<String> lines = PlainText.lines(take(name));
        if (lines.size() > field.most()) {
            problem(name, "too-many-lines", lines.size(), field.most());
        }
        lines.stream()
                .mapToInt(PlainText::length)
                .filter(length -> length > field.longest())
                .findFirst()
                .ifPresent(length -> problem(name, "line-too-long", length, field.longest()));
        return lines;
    }

    private @Nullable LocalDate day(Field field, String name) {
        String text = take(name);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = null;
        try {
            // a year has four digits, so that any such day can be stored
            day = text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            // told below
        }
        if (day == null) {
            problem(name, "no-day", days.today());
        } else if (!text.equals(kept.getFirst(name))) {
            Day.When when = Day.When.valueOf(field.options().get(0));
            if (when == Day.When.FUTURE && days.isPast(day)) {
                problem(name, "day-gone");
            } else if (when == Day.When.PAST && days.isAhead(day)) {
                problem(name, "day-ahead");
            }
        }
        return day;
    }

    private @Nullable LocalTime hour(String name) {
        String text = take(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text.matches("\\d:.*") ? "0" + text : text)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeException e) {
            problem(name, "no-hour");
            return null;
        }
    }

    private @Nullable Integer scale(Field field, String name) {
        String text = take(name);
        if (!text.isEmpty() && !field.options().contains(text)) {
            problem(name, "choice");
            return null;
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private List<Record> rows(Field field, String name) {
        List<Record> rows = new ArrayList<>();
        for (int i = 0; i < field.most(); i++) {
            Map<String, @Nullable Object> cells = new HashMap<>();
            int before = typed.size();
            for (Field column : field.columns()) {
                cells.put(column.name(), read(column, Field.inRow(name, i, column.name())));
            }
            if (typed.size() > before && field.row() != null) {
                rows.add(Sheet.record(field.row(), cells));
            }
        }
        return rows;
    }
}
