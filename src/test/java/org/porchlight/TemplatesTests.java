package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the templates that no compiler checks. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern VIEW = Pattern.compile(
            "return \"((?:accounts|boundaries|directory|error|guide|helpnow|home|journal|sharing|shortlist|site|worksheets)/[a-z0-9/-]+)\"");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[(}]");

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> pattern.matcher(text(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties messages() throws IOException {
        Properties all = new Properties();
        for (Path bundle : files(MESSAGES, ".properties")) {
            try (InputStream in = Files.newInputStream(bundle)) {
                all.load(in);
            }
        }
        return all;
    }

    @Test
    void existForEveryViewThatIsReturned() {

        assertThat(found(VIEW, files(JAVA, ".java")))
                .isNotEmpty()
                .allSatisfy(
                        view -> assertThat(TEMPLATES.resolve(view + ".html")).exists());
    }

    @Test
    void writeUnescapedHtmlInOnePlaceOnly() {
        List<Path> writing = files(TEMPLATES, ".html").stream()
                .filter(file -> text(file).contains("th:utext"))
                .toList();

        assertThat(writing).containsExactly(TEMPLATES.resolve("components/prose.html"));
    }

    @Test
    void haveASentenceForEveryKey() throws IOException {
        Properties messages = messages();

        assertThat(found(KEY, files(TEMPLATES, ".html"))).allMatch(messages::containsKey);
    }

    /** Java reads '' as one apostrophe in a sentence with values, and as two in a sentence without. */
    @Test
    void doubleApostrophesOnlyInSentencesWithValues() throws IOException {

        assertThat(messages()).allSatisfy((key, sentence) -> {
            String text = sentence.toString();
            String unpaired = text.replace("''", "");
            assertThat(text.matches("(?s).*\\{[0-9].*") ? unpaired.contains("'") : text.contains("''"))
                    .as("apostrophes of %s", key)
                    .isFalse();
        });
    }

    @Test
    void useEveryComponent() {
        String all = Stream.concat(files(TEMPLATES, ".html").stream(), files(JAVA, ".java").stream())
                .map(TemplatesTests::text)
                .collect(Collectors.joining());

        assertThat(files(TEMPLATES.resolve("components"), ".html"))
                .allSatisfy(component -> assertThat(all)
                        .contains("components/"
                                + component.getFileName().toString().replace(".html", " ::")));
    }

    @Test
    void carryNoInlineScriptStyleOrHandler() {

        assertThat(files(TEMPLATES, ".html"))
                .filteredOn(file -> !file.startsWith(TEMPLATES.resolve("helpnow")))
                .allSatisfy(file -> assertThat(text(file))
                        .doesNotContainPattern("<style|<script(?![^>]*th:src)|\\sstyle=\"|\\son[a-z]+=\"|javascript:"));
    }

    @Test
    void loadNothingFromElsewhere() {

        assertThat(files(TEMPLATES, ".html"))
                .allSatisfy(file -> assertThat(text(file)).doesNotContainPattern("(src|<link[^>]*href)=\"https?:"));
    }
}
