package org.porchlight.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    private final Markdown markdown = new Markdown();

    @Test
    void writesParagraphsListsAndTables() {
        String html = markdown.render("**Call**\n\n- one\n- two\n\n| Say | Not |\n|---|---|\n| a | b |\n")
                .html();

        assertThat(html).contains("<strong>Call</strong>", "<li>one</li>", "<td>a</td>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![picture](https://elsewhere.example/p.png)",
                "[click](javascript:alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"x\" onclick=\"alert(1)\">x</a>",
                "<style>body{}</style>",
                "<iframe src=\"https://elsewhere.example\"></iframe>"
            })
    void letsNothingThroughThatRunsOrCallsOut(String hostile) {
        String html = markdown.render(hostile).html();

        assertThat(html)
                .doesNotContain("<script", "<img", "<iframe", "<style", "<a href=\"x\"")
                .doesNotContainPattern("href=\"(javascript|data):");
    }

    @Test
    void keepsLinksThatDialAndLinksWithinTheSite() {
        String html = markdown.render("[911](tel:911) [text](sms:988) [help](/help-now)")
                .html();

        assertThat(html).contains("href=\"tel:911\"", "href=\"sms:988\"", "href=\"/help-now\"");
    }
}
