package org.porchlight.worksheets.sheet;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Fields of a sheet under one heading.
 *
 * @param key behind {@code worksheets.<tool>.part.} in the messages; empty for the fields before the first heading
 */
public record SheetPart(String key, boolean folded, List<Field> fields) {

    /** Characters of a line. */
    static final int LINE = 240;

    private static final int PHONE = 60;

    /** Names of fields that a form carries besides the answers, or that are never carried through a sign-in. */
    private static final Set<String> TAKEN = Set.of(
            "tool",
            "worksheet",
            "base",
            "draft",
            "edition",
            "continues",
            "danger",
            "view",
            "keep",
            "other",
            "_csrf",
            "password",
            "new-password",
            "code",
            "credential",
            "zone",
            "own-device",
            "next",
            "kept-to");

    private static final Map<Class<? extends Annotation>, Field.Kind> KINDS = Map.of(
            Line.class, Field.Kind.LINE,
            Paragraph.class, Field.Kind.PARAGRAPH,
            Choice.class, Field.Kind.CHOICE,
            Ticks.class, Field.Kind.TICKS,
            Lines.class, Field.Kind.LINES,
            Day.class, Field.Kind.DAY,
            Hour.class, Field.Kind.HOUR,
            Scale.class, Field.Kind.SCALE,
            PhoneNumber.class, Field.Kind.PHONE,
            Rows.class, Field.Kind.ROWS);

    static List<SheetPart> of(Class<? extends Record> type) {
        List<SheetPart> parts = new ArrayList<>();
        String key = "";
        boolean folded = false;
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Part part = component.getAnnotation(Part.class);
            if (part != null) {
                if (!fields.isEmpty()) {
                    parts.add(new SheetPart(key, folded, List.copyOf(fields)));
                    fields.clear();
                }
                key = part.value();
                folded = part.folded();
            }
            fields.add(field(component));
        }
        parts.add(new SheetPart(key, folded, List.copyOf(fields)));
        long required = parts.stream()
                .flatMap(p -> p.fields().stream())
                .filter(Field::required)
                .count();
        if (required > 1) {
            throw new IllegalStateException(type.getSimpleName() + ": only one answer may be required");
        }
        return List.copyOf(parts);
    }

    private static Field field(RecordComponent component) {
        String name = component.getName();
        if (TAKEN.contains(name)) {
            throw new IllegalStateException("an answer may not be called " + name);
        }
        Field found = null;
        for (Annotation annotation : component.getAnnotations()) {
            Field.Kind kind = KINDS.get(annotation.annotationType());
            if (kind != null) {
                if (found != null || !component.getType().equals(type(kind))) {
                    throw new IllegalStateException(name + " has two kinds, or a type that does not fit its kind");
                }
                found = field(name, kind, annotation, component);
            }
        }
        if (found == null) {
            throw new IllegalStateException(name + " has no kind");
        }
        return found;
    }

    private static Class<?> type(Field.Kind kind) {
        return switch (kind) {
            case TICKS, LINES, ROWS -> List.class;
            case DAY -> LocalDate.class;
            case HOUR -> LocalTime.class;
            case SCALE -> Integer.class;
            default -> String.class;
        };
    }

    private static Field field(String name, Field.Kind kind, Annotation annotation, RecordComponent component) {
        if (annotation instanceof Line line) {
            return new Field(name, kind, line.required(), List.of(), LINE, 0, 0, List.of(), null);
        }
        if (annotation instanceof Paragraph paragraph) {
            return new Field(name, kind, false, List.of(), paragraph.longest(), 0, 0, List.of(), null);
        }
        if (annotation instanceof Lines lines) {
            return new Field(name, kind, false, List.of(), LINE, lines.most(), 0, List.of(), null);
        }
        if (annotation instanceof Rows rows) {
            Class<? extends Record> row = rowType(component);
            List<Field> columns =
                    of(row).stream().flatMap(part -> part.fields().stream()).toList();
            return new Field(name, kind, false, List.of(), 0, rows.most(), rows.open(), columns, row);
        }
        int longest = kind == Field.Kind.PHONE ? PHONE : 0;
        return new Field(name, kind, false, options(annotation), longest, 0, 0, List.of(), null);
    }

    private static List<String> options(Annotation annotation) {
        if (annotation instanceof Choice choice) {
            return List.of(choice.value());
        }
        if (annotation instanceof Ticks ticks) {
            return List.of(ticks.value());
        }
        if (annotation instanceof Day day) {
            return List.of(day.value().name());
        }
        if (annotation instanceof Scale scale) {
            return IntStream.rangeClosed(scale.from(), scale.to())
                    .mapToObj(String::valueOf)
                    .toList();
        }
        return List.of();
    }

    /** The record of which a list holds several. */
    private static Class<? extends Record> rowType(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> row
                && row.isRecord()) {
            return row.asSubclass(Record.class);
        }
        throw new IllegalStateException(component.getName() + " is no list of a record");
    }
}
