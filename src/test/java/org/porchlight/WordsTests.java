package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Words that label or blame stand nowhere that a family reads. The list follows the National Institute on Drug Abuse, "Words
 * Matter" (https://nida.nih.gov/research-topics/addiction-science/words-matter-preferred-language-talking-about-addiction),
 * and safe messaging about suicide. What is allowed all the same stands in words-allowed.txt, each with its reason.
 */
class WordsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern AVOIDED = Pattern.compile(
            "\\b(addicts?|junkies?|users?|abusers?|abus(?:e|ed|es|ing)|habits?|clean|dirty|replacements?|substitutions?|"
                    + "medication-assisted|relaps(?:e|ed|es|ing)|slipped up|enabl(?:e|es|ed|ing|er|ers)|co-?dependen(?:t|cy)|"
                    + "(?:rock|hit) bottom|tough love|committed suicide|commit suicide|failed attempt|od'd|victims?|"
                    + "suffers from|suffering from|non-?compliant|refuses? treatment|in denial)\\b",
            Pattern.CASE_INSENSITIVE);

    private record Allowed(String file, String words) {}

    private static List<Path> texts() {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(f -> f.toString().matches(".*\\.(md|yaml|properties|html)"))
                    .filter(f -> !f.endsWith("application.properties"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what is read: no names of helpline kinds, style classes, template expressions or addresses. */
    private static String read(String line) {
        return line.replaceAll("\\{\\{helplines:[a-z-]+}}", "")
                .replaceAll("(kind|also|- \\{kind): *[\\[a-z, -]*]?", "")
                .replaceAll("https?://\\S+", "")
                .replaceAll("\\$\\{[^}]*}", "");
    }

    private static Set<Allowed> allowed() throws IOException {
        Set<Allowed> allowed = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/words-allowed.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" *\\| *");
                assertThat(parts).as("file | words | reason: %s", line).hasSize(3);
                allowed.add(new Allowed(parts[0], parts[1]));
            }
        }
        return allowed;
    }

    @Test
    void labelAndBlameNobody() throws IOException {
        Set<Allowed> allowed = allowed();
        Set<Allowed> used = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (Path file : texts()) {
            String name = RESOURCES.relativize(file).toString();
            for (String line : Files.readAllLines(file)) {
                Matcher word = AVOIDED.matcher(read(line));
                while (word.find()) {
                    List<Allowed> reasons = allowed.stream()
                            .filter(a -> a.file().equals(name) && line.contains(a.words()))
                            .toList();
                    used.addAll(reasons);
                    if (reasons.isEmpty()) {
                        found.add(name + ": \"" + word.group() + "\" in " + line.strip());
                    }
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(used).as("allowed words that stand nowhere any more").isEqualTo(allowed);
    }
}
