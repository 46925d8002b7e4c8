package org.porchlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Somebody with a browser of their own, who asks the running server: keeps cookies, follows nothing, and sends forms as a
 * browser does from a page of this site, with the token that the last page had.
 */
public final class Caller {

    /** Good enough for the rules; every caller who signs up has it. */
    public static final String PASSWORD = "lamp river nine cloud";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static final AtomicInteger callers = new AtomicInteger();

    private final String base;
    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    /** A visitor without an account. */
    public Caller(int port) {
        base = "http://127.0.0.1:" + port;
        address = freshAddress();
    }

    /** Everybody calls from an address of their own, since one address may try only so often. */
    public static String freshAddress() {
        int number = callers.incrementAndGet();
        return "10." + number / 65_536 + "." + number / 256 % 256 + "." + number % 256;
    }

    /** Somebody who has just made an account. */
    public static Caller signedUp(int port, String name) {
        Caller caller = new Caller(port);
        Answer answer = caller.post("/sign-up", "name", name, "password", PASSWORD, "zone", "America/New_York");
        if (answer.status() != 302) {
            throw new IllegalStateException("not signed up: " + answer.status());
        }
        return caller;
    }

    /** A name that nobody has yet. */
    public static String freshName(String like) {
        return like + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** What came back. */
    public record Answer(int status, String location, String body, HttpResponse<byte[]> response) {}

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form; names and values in turns. */
    public Answer post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        if (!token.isEmpty()) {
            all.addAll(List.of("_csrf", token));
        }
        return postWithoutToken(path, all.toArray(String[]::new));
    }

    /** The hidden fields that a page's form to this address has, names and values in turns, without the token. */
    public List<String> hiddenFields(String page, String action) {
        return hiddenFields(get(page), action);
    }

    /** The same, of a page that came as an answer. */
    public static List<String> hiddenFields(Answer page, String action) {
        String body = page.body();
        int start = body.indexOf("action=\"" + action + "\"");
        if (start < 0) {
            throw new IllegalStateException("no form to " + action + " with " + page.status());
        }
        List<String> fields = new ArrayList<>();
        Matcher hidden = HIDDEN.matcher(body.substring(start, body.indexOf("</form>", start)));
        while (hidden.find()) {
            if (!hidden.group(1).equals("_csrf")) {
                fields.addAll(
                        List.of(HtmlUtils.htmlUnescape(hidden.group(1)), HtmlUtils.htmlUnescape(hidden.group(2))));
            }
        }
        return fields;
    }

    public Answer postWithoutToken(String path, String... fields) {
        return send(form(path, fields).header("Sec-Fetch-Site", "same-origin"));
    }

    /** As another site's page would send it. */
    public Answer postFromElsewhere(String path, String... fields) {
        return send(form(path, fields).header("Sec-Fetch-Site", "cross-site"));
    }

    private HttpRequest.Builder form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header(CallerAddresses.HEADER, address);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String body = new String(response.body(), StandardCharsets.UTF_8);
            Matcher found = TOKEN.matcher(body);
            if (found.find()) {
                token = found.group(1);
            }
            String location = response.headers().firstValue("Location").orElse("");
            return new Answer(response.statusCode(), location.replace(base, ""), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
