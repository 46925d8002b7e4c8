package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.platform.text.ContentFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yaml.snakeyaml.Yaml;

/** The guide's texts: form, links, sources and how easily they read. Never quotes them. */
@PorchlightTest
class ContentTests {

    private static final Path CONTENT = Path.of("src/main/resources/content");
    private static final List<String> SUBJECTS = List.of(
            "educate yourself",
            "communicate with compassion",
            "encourage seeking professional help",
            "be patient and supportive",
            "offer assistance in finding treatment",
            "set boundaries",
            "avoid blame and guilt",
            "create a safe environment",
            "encourage healthy habits",
            "consider an intervention");
    private static final Pattern LINK = Pattern.compile("]\\((/[^)#]*)(#[^)]*)?\\)");
    private static final Pattern SOURCE = Pattern.compile("\\(source:([^)]+)\\)");

    @Autowired
    private MockMvcTester web;

    static Stream<Path> files() {
        try (Stream<Path> all = Files.walk(CONTENT)) {
            return all.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> steps() {
        return files().filter(f -> f.startsWith(CONTENT.resolve("en/steps")));
    }

    static Stream<Path> helpPages() {
        return files().filter(f -> f.startsWith(CONTENT.resolve("en/help-now")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentFile read(Path file) {
        return ContentFile.read(new FileSystemResource(file));
    }

    @Test
    void hasTheTenStepsInTheirFixedOrder() {
        List<String> subjects = steps().map(f -> read(f).required("subject")).toList();
        List<String> numbers = steps().map(f -> read(f).required("number")).toList();

        assertThat(subjects).isEqualTo(SUBJECTS);
        assertThat(numbers).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysTruthfullyWhenItWasReviewed(Path file) {
        ContentFile content = read(file);

        assertThat(content.day("next-review-on")).isAfter(content.day("sources-checked-on"));
        assertThat(content.required("title")).isNotBlank();
        assertThat(content.required("summary")).hasSizeLessThan(130);
        assertThat(content.required("reviewed-by")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesExactlyTheSourcesItUses(Path file) {
        Set<String> used = SOURCE.matcher(text(file))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(read(file).list("sources"))).isEqualTo(used);
        assertThat(sourceIds()).containsAll(used);
    }

    private static Set<String> sourceIds() {
        List<Map<String, Object>> rows = new Yaml().load(text(CONTENT.resolve("sources.yaml")));
        return rows.stream().map(row -> String.valueOf(row.get("id"))).collect(Collectors.toSet());
    }

    @Test
    void citesEverySourceItLists() {
        String all = files().map(ContentTests::text).collect(Collectors.joining());

        assertThat(sourceIds()).allMatch(id -> all.contains("(source:" + id + ")"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void linksOnlyToPagesThatExist(Path file) {
        List<String> targets =
                LINK.matcher(text(file)).results().map(m -> m.group(1)).toList();

        assertThat(targets)
                .allSatisfy(target -> assertThat(web.get().uri(target)).hasStatusOk());
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsAtGradeEightOrLower(Path file) {
        ReadingGrade reading = new ReadingGrade(text(file));

        assertThat(reading.grade()).isLessThanOrEqualTo(8);
        assertThat(reading.wordsPerSentence()).isLessThan(20);
    }

    @ParameterizedTest
    @MethodSource("helpPages")
    void readsAtGradeSixOrLowerInAnEmergency(Path file) {

        assertThat(new ReadingGrade(text(file)).grade()).isLessThanOrEqualTo(6);
    }

    @Test
    void readsAtGradeSixOrLowerOnTheOverdosePage() {
        Map<String, Object> protocol = new Yaml().load(text(CONTENT.resolve("en/help-now/overdose.yaml")));
        protocol.remove("sources");
        String sentences = String.join("\n", sentences(protocol));

        assertThat(new ReadingGrade(sentences).words()).isGreaterThan(150);
        assertThat(new ReadingGrade(sentences).grade()).isLessThanOrEqualTo(6);
    }

    @Test
    void readsAtGradeSixOrLowerInTheExamplesOfBoundaries() {
        Map<String, Object> examples = new Yaml().load(text(CONTENT.resolve("en/boundary-examples.yaml")));
        ReadingGrade reading = new ReadingGrade(String.join("\n", sentences(examples)));

        assertThat(reading.words()).isGreaterThan(800);
        assertThat(reading.grade()).isLessThanOrEqualTo(6);
    }

    /** Every text of more than two words in a nest of maps and lists. */
    private static List<String> sentences(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(v -> sentences(v).stream()).toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(v -> sentences(v).stream()).toList();
        }
        return value instanceof String text && text.split(" ").length > 2 ? List.of(text) : List.of();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isAsLongAsAStepShouldBe(Path file) {

        assertThat(new ReadingGrade(text(file)).words()).isBetween(400, 700);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void hasThePartsOfAStep(Path file) {
        List<String> keys =
                read(file).sections().stream().map(ContentFile.RawSection::key).toList();

        assertThat(keys).startsWith("intro", "first", "must-know", "say").contains("if-it-goes-wrong", "you");
    }

    @ParameterizedTest
    @MethodSource("files")
    void printsNoPhoneNumberOfItsOwn(Path file) {
        String body = text(file)
                .replaceAll("(?s)\\A---\\n.*?\\n---\\n", "")
                .replaceAll("(?m)^\\[\\^.*$", "")
                .replaceAll("\\(https?:[^)]*\\)", "");

        assertThat(body)
                .doesNotContainPattern("\\b(911|999|112|000|111)\\b(?! years)|\\b\\d{3}[- ]\\d{3,4}[- ]\\d{3,4}\\b");
    }
}
