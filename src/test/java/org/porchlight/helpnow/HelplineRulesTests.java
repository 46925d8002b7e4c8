package org.porchlight.helpnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class HelplineRulesTests {

    private static final String SOUND = """
            country: "us"
            name: Testland
            lines:
              - id: x-line
                service: Night Line
                kind: crisis
                for: Anyone in distress
                numbers:
                  - {how: call, number: "1-555-010-0199"}
                hours-words: Day and night
                cost: free
                source: https://example.org/
                verified-on: 2026-11-23
                verified-by: read on its own page; not dialled
                status: live
            """;

    private final HelplineRules rules =
            new HelplineRules(BlockList.of(YamlRow.file(new ClassPathResource("helplines/blocked.yaml"))));

    private CountryFile read(String yaml) {
        return CountryFile.of(YamlRow.file(file(yaml)).get(0), rules);
    }

    private static Resource file(String yaml) {
        return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "us.yaml";
            }
        };
    }

    private void refuses(String yaml, String why) {
        assertThat(yaml).isNotEqualTo(SOUND);
        assertThatIllegalStateException()
                .isThrownBy(() -> read(yaml))
                .withMessageContaining("us.yaml")
                .withMessageContaining("row x-line")
                .withMessageContaining(why);
    }

    @Test
    void takesASoundRow() {
        assertThat(read(SOUND).lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ca, 1-866-585-0445, closed",
        "ca, +1 866 585 0445, closed",
        "ca, 866.585.0445, closed",
        "ca, 1-833-456-4566, replaced",
        "gb, 0800 77 66 00, replaced",
        "gb, +44 800 776600, replaced",
        "gb, 020 7553 7640, closed",
        "in, 1800-11-0031, replaced",
        "in, 1933, police-tips",
        "de, 01805 313031, replaced",
        "us, 844-289-0879, marketing",
        "us, 1 (844) 289-0879, marketing",
    })
    void refusesClosedReplacedMarketingAndPoliceNumbers(String country, String number, String why) {
        String yaml = SOUND.replace("country: \"us\"", "country: " + country).replace("1-555-010-0199", number);

        refuses(yaml, why);
    }

    @Test
    void leavesAShortNumberOfAnotherCountryAlone() {
        assertThat(read(SOUND.replace("1-555-010-0199", "1933")).lines()).hasSize(1);
    }

    @Test
    void refusesAServiceThatHasEnded() {
        refuses(SOUND.replace("Night Line", "988, press 3 for young people"), "closed");
        refuses(SOUND.replace("Night Line", "Never Use Alone New England"), "replaced");
    }

    @Test
    void refusesARowWithoutProof() {
        refuses(SOUND.replace("    source: https://example.org/\n", ""), "lacks source");
        refuses(SOUND.replace("    verified-on: 2026-11-23\n", ""), "lacks verified-on");
        refuses(SOUND.replace("2026-11-23", "last week"), "verified-on is not a day");
    }

    @Test
    void refusesNumbersThatNobodyCanDial() {
        refuses(SOUND.replace("1-555-010-0199", "call the desk"), "without digits");
        refuses(SOUND.replace("how: call", "how: fax"), "neither call, text nor tty");
        refuses(SOUND.replace("      - {how: call, number: \"1-555-010-0199\"}\n", ""), "no number");
    }

    @Test
    void refusesUnknownKindsAndClosedLines() {
        refuses(SOUND.replace("kind: crisis", "kind: hotline"), "no kind of helpline called \"hotline\"");
        refuses(SOUND.replace("status: live", "status: closed"), "is closed");
        refuses(SOUND + "    replaced-by: Another Line\n", "replaced");
    }

    @Test
    void refusesABlockedEntryThatBlocksNothing() {
        List<YamlRow> rows = YamlRow.file(file("- {what: Old line, why: closed, digits: \"\"}"));

        assertThatIllegalStateException().isThrownBy(() -> BlockList.of(rows)).withMessageContaining("blocks nothing");
    }
}
