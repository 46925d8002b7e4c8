package org.porchlight.worksheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.SheetPart;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.context.MessageSource;
import org.springframework.util.MultiValueMap;

/**
 * The form of a sheet as a template shows it (worksheets/_fields): what was typed, and what has to be mended, in the reader's
 * words.
 */
public final class FormView {

    private final MultiValueMap<String, String> typed;
    private final Map<String, FieldProblem> wrong;
    private final MessageSource messages;
    private final Locale reader;

    private FormView(
            MultiValueMap<String, String> typed, List<FieldProblem> problems, MessageSource messages, Locale reader) {
        this.typed = typed;
        this.wrong = FieldProblem.byField(problems);
        this.messages = messages;
        this.reader = reader;
    }

    /** Fields under one heading, which is null where none is needed. */
    public record PartView(@Nullable String heading, boolean folded, boolean open, List<FieldView> fields) {}

    /** A value to choose. */
    public record OptionView(String value, String label, boolean chosen) {}

    /** One of several of the same. */
    public record RowView(String legend, List<FieldView> fields) {}

    /**
     * One field.
     *
     * @param kind the fragment that shows it
     * @param hint null where there is none
     * @param error null unless it has to be mended
     * @param rows those that are open
     * @param more those that are folded away
     */
    public record FieldView(
            String name,
            String kind,
            String label,
            @Nullable String hint,
            @Nullable String error,
            boolean required,
            String value,
            int longest,
            int lines,
            List<OptionView> options,
            String unsaid,
            List<RowView> rows,
            List<RowView> more) {

        /** The id of what tells more about it, for a screen reader; null if there is nothing. */
        public @Nullable String describedBy() {
            String ids = (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
            return ids.isBlank() ? null : ids.strip();
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "FieldView[" + name + "]";
        }
    }

    static List<PartView> of(
            Tool<?> tool,
            MultiValueMap<String, String> typed,
            List<FieldProblem> problems,
            MessageSource messages,
            Locale reader) {
        return of(tool.sheet(), ToolWords.of(messages, reader, tool), typed, problems, messages, reader);
    }

    /** The parts of any sheet, with its words. */
    public static List<PartView> of(
            Sheet<?> sheet,
            ToolWords words,
            MultiValueMap<String, String> typed,
            List<FieldProblem> problems,
            MessageSource messages,
            Locale reader) {
        FormView view = new FormView(typed, problems, messages, reader);
        return sheet.parts().stream().map(part -> view.part(part, words)).toList();
    }

    private PartView part(SheetPart part, ToolWords words) {
        boolean open = part.fields().stream().anyMatch(field -> holds(field.name()));
        return new PartView(
                part.key().isEmpty() ? null : words.say("part." + part.key()),
                part.folded(),
                open,
                part.fields().stream()
                        .map(field -> field(field, field.name(), words))
                        .toList());
    }

    /** Whether something was typed there, or is wrong there. */
    private boolean holds(String name) {
        return typed.keySet().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "."))
                || wrong.keySet().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "."));
    }

    private FieldView field(Field field, String name, ToolWords words) {
        FieldProblem problem = wrong.get(name);
        List<String> values = typed.getOrDefault(name, List.of());
        List<RowView> rows = rows(field, name, words);
        int open = Math.max(field.open(), filled(rows.size(), name));
        return new FieldView(
                name,
                field.kind().value(),
                words.label(field),
                hint(field, words),
                problem == null ? null : messages.getMessage(problem.messageKey(), problem.arguments(), reader),
                field.required(),
                values.isEmpty() ? "" : values.get(0),
                field.longest(),
                field.most(),
                options(field, values, words),
                words.unsaid(field),
                rows.subList(0, Math.min(open, rows.size())),
                rows.subList(Math.min(open, rows.size()), rows.size()));
    }

    private @Nullable String hint(Field field, ToolWords words) {
        String own = words.hint(field);
        if (field.kind() != Field.Kind.LINES) {
            return own;
        }
        String lines = messages.getMessage("worksheets.form.lines", new Object[] {field.most()}, reader);
        return own == null ? lines : own + " " + lines;
    }

    private static List<OptionView> options(Field field, List<String> values, ToolWords words) {
        return switch (field.kind()) {
            case CHOICE, TICKS, SCALE ->
                field.options().stream()
                        .map(value -> new OptionView(value, words.option(field, value), values.contains(value)))
                        .toList();
            default -> List.of();
        };
    }

    private List<RowView> rows(Field field, String name, ToolWords words) {
        if (field.kind() != Field.Kind.ROWS) {
            return List.of();
        }
        ToolWords within = words.of(field);
        List<RowView> rows = new ArrayList<>();
        for (int i = 0; i < field.most(); i++) {
            int at = i;
            rows.add(new RowView(
                    within.say("row", i + 1),
                    field.columns().stream()
                            .map(column -> field(column, Field.inRow(name, at, column.name()), within))
                            .toList()));
        }
        return rows;
    }

    /** How many rows there are up to the last that holds something. */
    private int filled(int most, String name) {
        return IntStream.iterate(most - 1, i -> i >= 0, i -> i - 1)
                        .filter(i -> holds(name + "." + i))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }
}
