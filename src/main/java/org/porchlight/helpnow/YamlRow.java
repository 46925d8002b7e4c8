package org.porchlight.helpnow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping of a YAML file that knows where it stands, so that every refusal names the file and the row. */
record YamlRow(String where, Map<?, ?> values) {

    /** The rows of a file: its list, or its one mapping. */
    static List<YamlRow> file(Resource resource) {
        String name = String.valueOf(resource.getFilename());
        try (InputStream in = resource.getInputStream()) {
            return of(name, new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        } catch (YAMLException e) {
            throw new IllegalStateException(name + " is not YAML: " + e.getMessage(), e);
        }
    }

    private static List<YamlRow> of(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> one) {
            return List.of(new YamlRow(where, one));
        }
        if (!(value instanceof List<?> list)) {
            throw new IllegalStateException(where + ": a list of rows must stand here");
        }
        List<YamlRow> rows = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> row)) {
                throw new IllegalStateException(where + ": row " + (rows.size() + 1) + " has no keys");
            }
            Object name = row.get("id") == null ? row.get("country") : row.get("id");
            rows.add(new YamlRow(where + ", row " + (name == null ? rows.size() + 1 : name), row));
        }
        return rows;
    }

    IllegalStateException refusal(String why) {
        return new IllegalStateException(where + ": " + why);
    }

    String text(String key) {
        Object value = values.get(key);
        return value == null ? "" : value.toString().strip();
    }

    String required(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            throw refusal("lacks " + key);
        }
        return text;
    }

    LocalDate day(String key) {
        if (values.get(key) instanceof Date date) {
            return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
        try {
            return LocalDate.parse(required(key));
        } catch (DateTimeException e) {
            throw refusal(key + " is not a day such as 2026-11-23");
        }
    }

    List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    List<YamlRow> rows(String key) {
        Object value = values.get(key);
        return value == null ? List.of() : of(where + ", " + key, value);
    }

    /** The mapping under a key, or null. */
    @Nullable
    YamlRow row(String key) {
        return values.get(key) instanceof Map<?, ?> row ? new YamlRow(where + ", " + key, row) : null;
    }
}
