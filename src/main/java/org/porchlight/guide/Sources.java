package org.porchlight.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All publications that the content cites, from {@code content/sources.yaml}. */
@Component
class Sources {

    private final Map<String, Source> byId = new LinkedHashMap<>();

    Sources() {
        try (InputStream in = new ClassPathResource("content/sources.yaml").getInputStream()) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            rows.forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Map<String, Object> row) {
        String id = text(row, "id");
        Source source = new Source(
                id, text(row, "title"), text(row, "by"), text(row, "year"), URI.create(text(row, "url")), day(row, id));
        if (byId.put(id, source) != null) {
            throw new IllegalStateException("sources.yaml has two sources called " + id);
        }
    }

    private static java.time.LocalDate day(Map<String, Object> row, String id) {
        if (row.get("read-on") instanceof Date date) {
            return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
        throw new IllegalStateException("sources.yaml has no day in read-on of " + id);
    }

    private static String text(Map<String, Object> row, String key) {
        Object value = row.get(key);
        if (value == null) {
            throw new IllegalStateException("sources.yaml has a source without " + key + ": " + row);
        }
        return value.toString();
    }

    Collection<Source> all() {
        return byId.values();
    }

    /** The public address of a source; refuses an id that is not in the file. */
    String addressOf(String id) {
        Source source = byId.get(id);
        if (source == null) {
            throw new IllegalStateException("No source is called " + id);
        }
        return source.url().toString();
    }
}
