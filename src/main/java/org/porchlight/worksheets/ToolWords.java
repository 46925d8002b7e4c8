package org.porchlight.worksheets;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.SheetWords;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.context.MessageSource;

/**
 * The sentences of one sheet from its message bundle: those of a tool stand behind {@code worksheets.<tool>.}. A value to choose may be told once
 * for all tools, behind {@code worksheets.option.}.
 */
public final class ToolWords implements SheetWords {

    private final MessageSource messages;
    private final Locale reader;
    private final String prefix;

    /** @param prefix in front of the keys, with its last full stop */
    private ToolWords(String prefix, MessageSource messages, Locale reader) {
        this.prefix = prefix;
        this.messages = messages;
        this.reader = reader;
    }

    static ToolWords of(MessageSource messages, Locale reader, Tool<?> tool) {
        return new ToolWords("worksheets." + tool.name() + ".", messages, reader);
    }

    /** @param prefix in front of the keys, with its last full stop */
    public static ToolWords of(MessageSource messages, Locale reader, String prefix) {
        return new ToolWords(prefix, messages, reader);
    }

    /** A sentence of this tool. */
    String say(String key, Object... values) {
        return messages.getMessage(prefix + key, values, reader);
    }

    /** A sentence of this sheet, if there is one. */
    public Optional<String> maybe(String key, Object... values) {
        return Optional.ofNullable(messages.getMessage(prefix + key, values, null, reader));
    }

    @Override
    public String label(Field field) {
        return say(field.name());
    }

    @Override
    public String label(Field rows, Field column) {
        return say(rows.name() + "." + column.name());
    }

    @Override
    public String option(Field field, String value) {
        return field.kind() == Field.Kind.SCALE ? value : option(field.name(), value);
    }

    /** For the templates of the finished pages. */
    public String option(String field, String value) {
        Optional<String> own = maybe(field + "." + value);
        return own.orElseGet(() -> messages.getMessage("worksheets.option." + value, null, reader));
    }

    /** What is said for no answer: for this field, else for this tool, else for all. */
    String unsaid(Field field) {
        return maybe(field.name() + ".unsaid")
                .or(() -> maybe("unsaid"))
                .orElseGet(() -> messages.getMessage("worksheets.option.unsaid", null, reader));
    }

    @Nullable
    String hint(Field field) {
        return maybe(field.name() + ".hint").orElse(null);
    }

    @Override
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader)
                .format(day);
    }

    @Override
    public String hour(LocalTime hour) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(reader)
                .format(hour);
    }

    @Override
    public ToolWords of(Field rows) {
        return new ToolWords(prefix + rows.name() + ".", messages, reader);
    }
}
