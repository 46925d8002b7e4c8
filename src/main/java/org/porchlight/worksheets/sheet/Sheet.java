package org.porchlight.worksheets.sheet;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The blank sheet of a tool: its parts and fields, read once from the annotations of the record that holds its answers. It
 * turns forms into records and back, and is the one place where answers are checked.
 *
 * @param <A> the record; its components are of the types that their annotations name
 */
public final class Sheet<A extends Record> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Class<A> type;
    private final List<SheetPart> parts;
    private final List<Field> fields;

    private Sheet(Class<A> type) {
        this.type = type;
        this.parts = SheetPart.of(type);
        this.fields = parts.stream().flatMap(part -> part.fields().stream()).toList();
    }

    /** Refuses a record that is no sheet with an {@code IllegalStateException}, so that a mistake stops the start. */
    public static <A extends Record> Sheet<A> of(Class<A> type) {
        return new Sheet<>(type);
    }

    /** In the order of the record. */
    public List<SheetPart> parts() {
        return parts;
    }

    /** All fields of all parts. */
    public List<Field> fields() {
        return fields;
    }

    /** A sheet without any answer. */
    public A blank() {
        return read(new LinkedMultiValueMap<>(), new Days(LocalDate.MIN, LocalDate.MIN, LocalDate.MAX), null)
                .answers();
    }

    /**
     * Reads a form.
     *
     * @param sent may hold other fields too, which are left alone
     * @param before what was kept so far, if anything: a day that has not been changed is not refused for having gone by
     */
    public Answered<A> read(MultiValueMap<String, String> sent, Days days, @Nullable A before) {
        MultiValueMap<String, String> kept = before == null ? new LinkedMultiValueMap<>() : fields(before);
        SheetReader reader = new SheetReader(sent, kept, days);
        Map<String, @Nullable Object> values = new HashMap<>();
        fields.forEach(field -> values.put(field.name(), reader.read(field, field.name())));
        return new Answered<>(reader.typed(), record(type, values), reader.problems());
    }

    /** The same answers as a form sends them. */
    public MultiValueMap<String, String> fields(A answers) {
        MultiValueMap<String, String> out = new LinkedMultiValueMap<>();
        write(answers, fields, "", out);
        return out;
    }

    private static void write(Record answers, List<Field> fields, String prefix, MultiValueMap<String, String> out) {
        for (Field field : fields) {
            Object value = value(answers, field.name());
            String name = prefix + field.name();
            switch (field.kind()) {
                case ROWS -> {
                    List<?> rows = list(value);
                    for (int i = 0; i < rows.size(); i++) {
                        write((Record) rows.get(i), field.columns(), name + "." + i + ".", out);
                    }
                }
                case TICKS -> list(value).forEach(tick -> out.add(name, tick.toString()));
                case LINES -> {
                    List<?> lines = list(value);
                    if (!lines.isEmpty()) {
                        out.add(
                                name,
                                String.join(
                                        "\n",
                                        lines.stream().map(Object::toString).toList()));
                    }
                }
                default -> {
                    String text = value == null ? "" : value.toString();
                    if (!text.isEmpty()) {
                        out.add(name, text);
                    }
                }
            }
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** For sealing; {@link #parse} reads it. */
    public JsonNode json(A answers) {
        return JSON.valueToTree(answers);
    }

    /**
     * What {@link #json} wrote, also by an older program: answers that it did not know are empty.
     *
     * @throws JacksonException if it is no such document
     */
    public A parse(JsonNode json) {
        return whole(JSON.treeToValue(json, type), fields);
    }

    /** The same answers with these fields empty. */
    public A without(A answers, Set<String> names) {
        if (names.isEmpty()) {
            return answers;
        }
        ObjectNode document = JSON.valueToTree(answers);
        return parse(document.remove(names));
    }

    private static <R extends Record> R whole(R read, List<Field> fields) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Field field : fields) {
            Object value = value(read, field.name());
            values.put(
                    field.name(),
                    switch (field.kind()) {
                        case ROWS ->
                            value == null
                                    ? List.of()
                                    : ((List<?>) value)
                                            .stream()
                                                    .map(row -> whole((Record) row, field.columns()))
                                                    .toList();
                        case TICKS, LINES -> value == null ? List.of() : value;
                        case DAY, HOUR, SCALE -> value;
                        default -> value == null ? "" : value;
                    });
        }
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) read.getClass();
        return record(type, values);
    }

    /** How to make a record of a type and to read it; looked up once, because Java looks it up anew each time it is asked. */
    private record Shape(Constructor<?> constructor, List<String> names, Map<String, Method> accessors) {

        static final ClassValue<Shape> OF = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> type) {
                return of(type);
            }
        };

        private static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                Map<String, Method> accessors = new LinkedHashMap<>();
                for (RecordComponent component : components) {
                    component.getAccessor().setAccessible(true);
                    accessors.put(component.getName(), component.getAccessor());
                }
                return new Shape(constructor, List.copyOf(accessors.keySet()), accessors);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getSimpleName() + " is no record that can be made", e);
            }
        }
    }

    static <R extends Record> R record(Class<R> type, Map<String, @Nullable Object> values) {
        Shape shape = Shape.OF.get(type);
        @Nullable Object[] arguments = shape.names().stream().map(values::get).toArray();
        try {
            return type.cast(shape.constructor().newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " could not be made of its answers", e);
        }
    }

    private static @Nullable Object value(Record record, String name) {
        Method accessor = Shape.OF.get(record.getClass()).accessors().get(name);
        if (accessor == null) {
            throw new IllegalStateException("no answer is called " + name);
        }
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().getSimpleName() + "." + name + " could not be read", e);
        }
    }

    /** The answers that differ, by the name of their field; rows count as one. */
    public List<Field> differences(A mine, A theirs) {
        List<Field> different = new ArrayList<>();
        for (Field field : fields) {
            if (!Objects.equals(value(mine, field.name()), value(theirs, field.name()))) {
                different.add(field);
            }
        }
        return different;
    }

    /** An answer as the lines of a text, for showing versions side by side and for the export. */
    public List<String> words(A answers, Field field, SheetWords words) {
        return words(field, value(answers, field.name()), words);
    }

    private static List<String> words(Field field, @Nullable Object value, SheetWords words) {
        if (value == null) {
            return List.of();
        }
        return switch (field.kind()) {
            case ROWS -> {
                List<String> lines = new ArrayList<>();
                for (Object row : (List<?>) value) {
                    List<String> cells = new ArrayList<>();
                    for (Field column : field.columns()) {
                        List<String> cell = words(column, value((Record) row, column.name()), words.of(field));
                        if (!cell.isEmpty()) {
                            cells.add(words.label(field, column) + ": " + String.join(", ", cell));
                        }
                    }
                    lines.add(String.join(" · ", cells));
                }
                yield lines;
            }
            case TICKS ->
                ((List<?>) value)
                        .stream()
                                .map(tick -> words.option(field, tick.toString()))
                                .toList();
            case LINES -> ((List<?>) value).stream().map(Object::toString).toList();
            case CHOICE -> value.toString().isEmpty() ? List.of() : List.of(words.option(field, value.toString()));
            case DAY -> List.of(words.day((LocalDate) value));
            case HOUR -> List.of(words.hour((LocalTime) value));
            default ->
                value.toString().isEmpty()
                        ? List.of()
                        : value.toString().lines().toList();
        };
    }
}
