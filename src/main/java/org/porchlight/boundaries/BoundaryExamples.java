package org.porchlight.boundaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The boundaries to start from, three or four for each area, from content/en/boundary-examples.yaml. Read at the start; an
 * area without examples, a field that is missing or one that a family could not keep itself stops it with its name.
 */
@Component
class BoundaryExamples {

    private static final String FILE = "content/en/boundary-examples.yaml";

    private final Map<BoundaryArea, List<BoundaryExample>> byArea = new EnumMap<>(BoundaryArea.class);
    private final Set<String> texts;

    BoundaryExamples() {
        Map<?, ?> areas = read();
        for (BoundaryArea area : BoundaryArea.values()) {
            if (!(areas.get(area.value()) instanceof List<?> rows) || rows.isEmpty()) {
                throw new IllegalStateException(FILE + ": no examples for " + area.value());
            }
            List<BoundaryExample> examples = new ArrayList<>();
            for (Object row : rows) {
                examples.add(example(area, examples.size() + 1, row));
            }
            byArea.put(area, List.copyOf(examples));
        }
        texts = all().flatMap(e -> Stream.of(e.limit(), e.why(), e.ifCrossed(), e.instead(), e.saying()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<?, ?> read() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            if (file instanceof Map<?, ?> areas) {
                return areas;
            }
            throw new IllegalStateException(FILE + ": must begin with the name of an area");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private static BoundaryExample example(BoundaryArea area, int number, Object row) {
        String id = area.value() + "-" + number;
        if (!(row instanceof Map<?, ?> fields)) {
            throw new IllegalStateException(FILE + ", " + id + ": has no keys");
        }
        return new BoundaryExample(
                id,
                area,
                required(fields, "limit", id),
                required(fields, "why", id),
                required(fields, "if-crossed", id),
                required(fields, "instead", id),
                required(fields, "saying", id));
    }

    private static String required(Map<?, ?> fields, String key, String id) {
        Object value = fields.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException(FILE + ", " + id + ": lacks " + key);
        }
        return value.toString().strip();
    }

    Stream<BoundaryExample> all() {
        return byArea.values().stream().flatMap(List::stream);
    }

    Map<BoundaryArea, List<BoundaryExample>> byArea() {
        return byArea;
    }

    Optional<BoundaryExample> find(String id) {
        return all().filter(example -> example.id().equals(id)).findFirst();
    }

    /** The form with this example in it; as it was if there is no such example. */
    BoundaryForm fill(String id, BoundaryForm form) {
        return find(id).map(example -> example.fill(form, texts)).orElse(form);
    }
}
