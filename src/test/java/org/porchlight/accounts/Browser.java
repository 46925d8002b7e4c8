package org.porchlight.accounts;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody's browser: keeps its cookies, and sends the token of the last page with each form. */
public final class Browser {

    private static final AtomicInteger made = new AtomicInteger();

    private final MockMvcTester mvc;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Each at an address of its own, so that nobody is counted for another. */
    private final String address = "10.1." + made.incrementAndGet() / 200 + "." + (made.get() % 200 + 1);

    private int status;
    private String page = "";
    private @Nullable String location;

    Browser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public Browser get(String path) {
        return answered(send(mvc.get().uri(path)));
    }

    /** @param fields name, value, name, value … */
    public Browser post(String path, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin");
        hidden("_csrf").ifPresent(token -> request.param("_csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answered(send(request));
    }

    /** Sends a file as a script does: as the body, with the token in a header. */
    public Browser sendFile(String path, byte[] file) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post()
                .uri(path)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file);
        hidden("_csrf").ifPresent(token -> request.header("X-Form-Token", token));
        return answered(send(request));
    }

    private MockHttpServletResponse send(MockMvcTester.MockMvcRequestBuilder request) {
        request.remoteAddress(address);
        cookies.forEach((name, value) -> request.cookie(new jakarta.servlet.http.Cookie(name, value)));
        return request.exchange().getResponse();
    }

    private Browser answered(MockHttpServletResponse response) {
        for (String cookie : response.getHeaders("Set-Cookie")) {
            String[] pair = cookie.split(";")[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        status = response.getStatus();
        location = response.getHeader("Location");
        try {
            page = response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    public int status() {
        return status;
    }

    public String page() {
        return page;
    }

    /** Where the last answer leads; empty if nowhere. */
    public String location() {
        return location == null ? "" : location;
    }

    /** The value of a field of the last page. */
    public Optional<String> hidden(String name) {
        Matcher field = Pattern.compile("name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }

    /** The code of the link that the last page shows. */
    public String link() {
        Matcher link = Pattern.compile("#([A-Za-z0-9_-]{43})").matcher(page);
        if (!link.find()) {
            throw new AssertionError("no link on the page");
        }
        return link.group(1);
    }
}
