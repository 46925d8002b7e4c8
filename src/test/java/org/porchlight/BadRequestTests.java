package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What broken, hostile or unlucky requests get, written to the socket byte by byte so that no client mends them. */
@PorchlightServerTest
class BadRequestTests {

    @LocalServerPort
    private int port;

    @Autowired
    private StarterDirectory starter;

    @BeforeEach
    void waitForTheList() {
        LoadedDirectory.await(starter);
    }

    private String ask(String requestLine, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            String head = requestLine + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            java.util.Arrays.stream(headers)
                                    .map(h -> h + "\r\n")
                                    .toList()) + "\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ")[1]);
    }

    private static void isKind(String answer) {
        assertThat(answer)
                .contains("/help-now")
                .contains("href=\"https://www.bbc.com/weather\"")
                .contains("default-src 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContainIgnoringCase("tomcat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/steps/11",
                "/steps/0",
                "/steps/99999999999999999999",
                "/steps/four",
                "/situations/nothing-like-it",
                "/help-now/nothing-like-it",
                "/treatment/0",
                "/treatment/999999999999999999",
                "/treatment/9999999999999999999999",
                "/treatment/abc",
                "/no/such/page",
                "/css/none.css",
                "/actuator/health"
            })
    void findsNothingKindly(String path) throws IOException {
        String answer = ask("GET " + path);

        assertThat(status(answer)).isEqualTo(404);
        isKind(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/steps/%",
                "/treatment?where=%E0%A4%A",
                "/treatment?where=%00",
                "/treatment?where=a%00b",
                "/help-now/%00",
                "/steps/%2e%2e%2f1",
                "/steps;jsessionid=1/4",
                "/treatment?where=<script>",
                "//steps"
            })
    void refusesBrokenAddressesKindly(String path) throws IOException {
        String answer = ask("GET " + path);

        assertThat(status(answer)).isEqualTo(400);
        isKind(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "where=43204&radius=-5, 200",
        "where=43204&radius=1000000000, 200",
        "where=43204&radius=99999999999999999999999999, 200",
        "where=43204&radius=abc, 200",
        "where=43204&page=999999, 200",
        "where=43204&page=-1, 200",
        "where=43204&payment=gold&medication=&setting=%F0%9F%99%82, 200",
        "where=43204&where=10001, 200",
        "where=00000, 422",
        "where=99999, 422",
        "where=, 422",
        "where=%20%20, 422",
        "where=%F0%9F%99%82, 422",
        "where=xyzzyplugh, 422",
        "where='; drop table offering; --, 400",
        "where=%27%3B%20drop%20table%20offering%3B%20--, 422"
    })
    void takesTheNearestSearchThatMakesSense(String query, int expected) throws IOException {
        String answer = ask("GET /treatment?" + query);

        assertThat(status(answer)).isEqualTo(expected);
        isKind(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 100_000})
    void survivesLongFields(int length) throws IOException {
        String answer = ask("GET /treatment?where=" + "a".repeat(length));

        assertThat(status(answer)).isBetween(400, 499);
        isKind(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://elsewhere.example",
                "Origin: null",
                "X-Nothing: at-all"
            })
    void takesNoFormFromElsewhere(String header) throws IOException {
        String answer = ask("POST /country", "Content-Length: 0", header);

        assertThat(status(answer)).isEqualTo(403);
        isKind(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH", "PROPFIND"})
    void refusesMethodsItDoesNotHave(String method) throws IOException {
        String answer = ask(method + " /steps/4", "Sec-Fetch-Site: same-origin");

        assertThat(status(answer)).isIn(400, 403, 405);
        isKind(answer);
    }

    @Test
    void namesNoHostInARedirect() throws IOException {
        String body = "country=nz&next=/steps/2";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("POST /country HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n"
                                    + "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).contains("Location: /steps/2").doesNotContain("evil.example");
        }
    }

    @ParameterizedTest
    @CsvSource({"xx, 422", "'', 422", "us, 302", "zz9, 422"})
    void takesOnlyCountriesThatExist(String country, int expected) throws IOException {
        String body = "country=" + country;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("POST /country HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(status(answer)).isEqualTo(expected);
        }
    }
}
