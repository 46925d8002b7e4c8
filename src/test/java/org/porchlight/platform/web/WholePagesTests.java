package org.porchlight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WholePagesTests {

    private static final String PAGE = "<p>Someone you love – a long page.</p>\n".repeat(200);

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/treatment");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void answer(FilterChain page) throws ServletException, IOException {
        new WholePages().doFilter(request, response, page);
    }

    private static void write(jakarta.servlet.ServletResponse response, String text) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(text);
        response.getWriter().flush();
        response.flushBuffer();
    }

    @Test
    void sendAPageWithItsLength() throws Exception {
        answer((asked, page) -> write(page, PAGE));

        assertThat(response.getContentAsString()).isEqualTo(PAGE);
        assertThat(response.getContentLength()).isEqualTo(PAGE.getBytes(StandardCharsets.UTF_8).length);
        assertThat(response.getHeader("Content-Encoding")).isNull();
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void compressAPageForWhoeverCanReadThat() throws Exception {
        request.addHeader("Accept-Encoding", "gzip, deflate, br");

        answer((asked, page) -> write(page, PAGE));

        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray())).readAllBytes())
                .isEqualTo(PAGE.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip, br | true", "br;q=1.0, gzip;q=0.8 | true", "gzip;q=0, br | false", "br | false"})
    void followWhatTheBrowserSaysItCanRead(String accepted, boolean zipped) throws Exception {
        request.addHeader("Accept-Encoding", accepted);

        answer((asked, page) -> write(page, PAGE));

        assertThat(response.containsHeader("Content-Encoding")).isEqualTo(zipped);
    }

    @Test
    void sendNothingOfAPageThatFailsHalfway() {

        assertThatThrownBy(() -> answer((asked, page) -> {
                    write(page, PAGE);
                    throw new ServletException("halfway");
                }))
                .hasMessage("halfway");
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void leaveARefusalToTheErrorPage() throws Exception {
        answer((asked, page) -> {
            write(page, PAGE);
            ((HttpServletResponse) page).sendError(404);
        });

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void leaveFilesAlone() throws Exception {
        byte[] file = PAGE.getBytes(StandardCharsets.UTF_8);
        request.addHeader("Accept-Encoding", "gzip");

        answer((asked, answer) -> answer.getOutputStream().write(file));

        assertThat(response.getContentAsByteArray()).isEqualTo(file);
        assertThat(response.containsHeader("Content-Encoding")).isFalse();
    }
}
