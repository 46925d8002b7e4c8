package org.porchlight;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/**
 * Somebody with a browser: keeps the cookie of the session and sends forms from pages of this site, with the token that
 * stands in them. Each has a name and a network address of their own, so that no test uses up the tries of another.
 */
public final class Visitor {

    public static final String PASSWORD = "lamp river cloud seven";

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester web;
    private final String address;
    private @Nullable Cookie session;
    private String name = "";

    private Visitor(MockMvcTester web) {
        this.web = web;
        int number = MADE.incrementAndGet();
        this.address = "10.77." + number / 250 + "." + (number % 250 + 1);
    }

    /** Somebody who has no account. */
    public static Visitor stranger(MockMvcTester web) {
        return new Visitor(web);
    }

    /** Somebody who has just made an account and is signed in, with an open box. */
    public static Visitor signedUp(MockMvcTester web, String firstName, String zone) {
        Visitor visitor = new Visitor(web);
        visitor.name = firstName + " " + UUID.randomUUID().toString().substring(0, 8);
        visitor.post("/sign-up", "name", visitor.name, "password", PASSWORD, "zone", zone);
        if (visitor.session == null) {
            throw new IllegalStateException("the account of " + firstName + " was not made");
        }
        return visitor;
    }

    /** The name of the account. */
    public String name() {
        return name;
    }

    /** Opens a page. */
    public MockHttpServletResponse get(String path) {
        return noted(carrying(web.get().uri(path)).exchange().getResponse());
    }

    /** The text of a page, with its characters instead of their HTML names. */
    public String read(String path) {
        return text(get(path));
    }

    /** What a page says, with its characters instead of their HTML names. */
    public static String text(MockHttpServletResponse page) {
        try {
            return HtmlUtils.htmlUnescape(page.getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form with the token of the session: names and values by turns. */
    public MockHttpServletResponse post(String path, String... fields) {
        return send(path, session == null ? "" : token(), fields);
    }

    /** Sends a form as another site would have to: without the token. */
    public MockHttpServletResponse postWithoutToken(String path, String... fields) {
        return send(path, "", fields);
    }

    private MockHttpServletResponse send(String path, String token, String... fields) {
        MockMvcTester.MockMvcRequestBuilder form =
                carrying(web.post().uri(path)).header("Sec-Fetch-Site", "same-origin");
        if (!token.isEmpty()) {
            form.param("_csrf", token);
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return noted(form.exchange().getResponse());
    }

    /** From the lock button, which stands on every page of who is signed in; the locked page has it too. */
    private String token() {
        Matcher token = TOKEN.matcher(text(get("/unlock")));
        if (!token.find()) {
            throw new IllegalStateException("no token on the page");
        }
        return token.group(1);
    }

    private MockMvcTester.MockMvcRequestBuilder carrying(MockMvcTester.MockMvcRequestBuilder request) {
        if (session != null) {
            request.cookie(session);
        }
        return request.with(this::fromOwnAddress);
    }

    private MockHttpServletRequest fromOwnAddress(MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    private MockHttpServletResponse noted(MockHttpServletResponse answer) {
        Cookie sent = answer.getCookie("sid");
        if (sent != null) {
            session = sent.getMaxAge() == 0 ? null : sent;
        }
        return answer;
    }
}
