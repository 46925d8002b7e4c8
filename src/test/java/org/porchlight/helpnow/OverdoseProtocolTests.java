package org.porchlight.helpnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class OverdoseProtocolTests {

    private static final ClassPathResource FILE = new ClassPathResource("content/en/help-now/overdose.yaml");

    private final OverdoseProtocol protocol = OverdoseProtocol.read(FILE);

    @Test
    void keepsTheOrderOfTheSteps() {
        assertThat(protocol.steps())
                .extracting(OverdoseProtocol.Step::id)
                .containsExactly("wake", "call", "naloxone", "breathe", "again", "side", "stay");
    }

    @Test
    void refusesAnotherOrder() throws IOException {
        String swapped = FILE.getContentAsString(StandardCharsets.UTF_8)
                .replace("id: wake", "id: x")
                .replace("id: call", "id: wake")
                .replace("id: x", "id: call");

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> OverdoseProtocol.read(new ByteArrayResource(swapped.getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining("in this order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nose", "needle", "nose needle"})
    void staysShort(String forms) {
        Set<String> kinds = Set.of(forms.split(" "));

        List<String> texts = protocol.steps().stream()
                .map(step -> step.action() + ' ' + step.howFor(kinds))
                .toList();
        int words = texts.stream().mapToInt(OverdoseProtocolTests::words).sum()
                + protocol.training().stream()
                        .mapToInt(level -> words(level.who() + ' ' + level.action()))
                        .sum();

        assertThat(words).isLessThan(180);
        assertThat(protocol.steps()).allSatisfy(step -> {
            assertThat(words(step.action())).isLessThan(12);
            assertThat(words(step.howFor(kinds))).isLessThanOrEqualTo(20);
        });
    }

    /** The bold lines are all that some readers take in. */
    @Test
    void saysInBoldToHelpThemBreatheUntilTheSecondDose() {
        assertThat(protocol.steps().subList(3, 5))
                .extracting(OverdoseProtocol.Step::action)
                .allSatisfy(action ->
                        assertThat(action).containsIgnoringCase("help").contains("breathe"));
    }

    private static int words(String text) {
        return (int) Arrays.stream(text.split("\\s+")).filter(w -> !w.isBlank()).count();
    }

    @Test
    void explainsEveryKindThatACountryNames() {
        for (String code : List.of("us", "ca", "gb", "ie", "au", "nz", "others")) {
            YamlRow.file(new ClassPathResource("helplines/" + code + ".yaml"))
                    .forEach(row ->
                            assertThat(protocol.kinds(row.texts("naloxone"))).hasSameSizeAs(row.texts("naloxone")));
        }
    }

    @Test
    void namesNoNumberOfItsOwn() throws IOException {
        assertThat(FILE.getContentAsString(StandardCharsets.UTF_8)
                        .replaceAll("https?://\\S+", "")
                        .replaceAll("#.*", ""))
                .doesNotContainPattern("\\b(911|000|111|112)\\b");
    }
}
