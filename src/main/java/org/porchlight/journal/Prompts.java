package org.porchlight.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Sentences to start an empty page from, one for each step; shown only when somebody asks for them. */
@Component
class Prompts {

    private final List<String> all;

    Prompts() {
        try (InputStream file = new ClassPathResource("content/en/journal/prompts.yaml").getInputStream()) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            all = rows.stream().map(row -> String.valueOf(row.get("text"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> all() {
        return all;
    }
}
