package org.porchlight.accounts.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers that their owner has called "my own". Their sign-in attempts are counted by themselves, so that somebody else's
 * guessing never makes the owner wait. Such a browser is not signed in by it.
 */
@Component
public class KnownDevices {

    private static final Duration LIFE = Duration.ofDays(180);
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which of this account's own browsers sends the request. */
    public Optional<String> of(UUID account, HttpServletRequest request) {
        return token(request)
                .map(KnownDevices::hash)
                .filter(hash -> jdbc.sql("""
                        select exists (select from known_device
                        where token_hash = :hash and account_id = :account and expires_at > :now)""")
                        .param("hash", hash)
                        .param("account", account)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single())
                .map(hash -> HexFormat.of().formatHex(hash));
    }

    /** From now on this browser is one of the account's own. */
    public void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into known_device (token_hash, account_id, expires_at) values (:hash, :account, :expires)")
                .param("hash", hash(token))
                .param("account", account)
                .param("expires", clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), token)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(LIFE)
                        .build()
                        .toString());
    }

    /** No browser is the account's own any more. */
    public void forgetAll(UUID account) {
        jdbc.sql("delete from known_device where account_id = :account")
                .param("account", account)
                .update();
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name(request))) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-dev" : "dev";
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
