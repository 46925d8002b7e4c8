package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The address of a place's page, as lists print it. */
class WebsiteTests {

    @ParameterizedTest
    @CsvSource({
        "www.lamp-house.org, https://www.lamp-house.org, lamp-house.org",
        "http://Lamp.example/a?b=c, http://Lamp.example/a?b=c, lamp.example",
        "'  https://lamp.example  ', https://lamp.example, lamp.example"
    })
    void isReadAsABrowserOpensIt(String printed, String url, String host) {
        assertThat(Website.of(printed)).contains(new Website(url, host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://name:word@lamp.example",
                "https://",
                "http://127.0.0.1/",
                "https://lamp.example/<script>",
                "ftp://lamp.example",
                "call us"
            })
    void isLeftOutWhereItIsNoPage(String printed) {
        assertThat(Website.of(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lamphouse.org, Lamp House Inc, true",
        "lhrc.org, Lamp House Recovery Center, true",
        "recover-now-today.com, Lamp House, false",
        "best-rehab.com, Ember Clinic, false"
    })
    void isComparedWithTheName(String host, String name, boolean like) {
        assertThat(Website.of(host).orElseThrow().isLike(name, "")).isEqualTo(like);
    }

    @Test
    void isLikeTheNameOfMostRealPlaces() throws Exception {
        Path real = Path.of("../shared/treatment-data/samhsa/findtreatment-ca-2025-08.v2-reconstructed.page1.json");
        assumeTrue(Files.exists(real), "the real places are not on this machine");
        int pages = 0;
        int unlike = 0;
        for (JsonNode row : JsonMapper.shared().readTree(Files.readString(real)).get("rows")) {
            Website page = Website.of(row.path("website").asString("")).orElse(null);
            if (page != null) {
                pages++;
                boolean like = page.isLike(
                        row.path("name1").asString(""), row.path("name2").asString(""));
                unlike += like ? 0 : 1;
            }
        }
        System.out.println("PAGES " + pages + " UNLIKE " + unlike);
        assertThat(pages).isGreaterThan(250);
        assertThat(unlike)
                .as("a question on every third page would be heard by nobody")
                .isLessThan(pages / 4);
    }
}
