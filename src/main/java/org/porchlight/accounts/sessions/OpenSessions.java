package org.porchlight.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** All sessions of one person: to look at, and to end. */
@Component
public class OpenSessions {

    private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);
    private static final int KEY_DIGITS = 16;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last used first. */
    public List<OpenSession> of(UUID owner, HttpServletRequest request) {
        HttpSession current = request.getSession(false);
        return sessions.findByPrincipalName(owner.toString()).values().stream()
                .map(session -> show(session, current))
                .sorted(Comparator.comparing(OpenSession::lastUsedAt).reversed())
                .toList();
    }

    private static OpenSession show(Session session, @Nullable HttpSession current) {
        Object device = session.getAttribute(Sessions.DEVICE);
        Object started = session.getAttribute(Sessions.STARTED);
        return new OpenSession(
                keyOf(session),
                Device.of(String.valueOf(device)),
                started instanceof Long at ? Instant.ofEpochMilli(at) : session.getCreationTime(),
                session.getLastAccessedTime(),
                current != null && current.getId().equals(session.getId()));
    }

    /** The first digits of a hash: they find the session among its owner's own, and open nothing. */
    private static String keyOf(Session session) {
        return session.getId().substring(0, KEY_DIGITS);
    }

    /** Ends the one with this key, if it is this person's. */
    public void end(UUID owner, String key) {
        Optional<? extends Session> found = sessions.findByPrincipalName(owner.toString()).values().stream()
                .filter(session -> keyOf(session).equals(key))
                .findFirst();
        found.ifPresent(session -> sessions.deleteById(session.getId()));
    }

    /** Ends all, or all but the one that asks. */
    public void endAll(UUID owner, @Nullable HttpServletRequest butThis) {
        HttpSession current = butThis == null ? null : butThis.getSession(false);
        sessions.findByPrincipalName(owner.toString()).values().stream()
                .map(Session::getId)
                .filter(id -> current == null || !current.getId().equals(id))
                .forEach(sessions::deleteById);
    }

    /** How many sessions each of these people has, those without any left out; for an administrator. */
    public Map<UUID, Integer> counts(Collection<UUID> owners) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select principal_name, count(*) as sessions from spring_session
                where principal_name = any (:owners) and expiry_time > :now group by principal_name""")
                .param("owners", owners.stream().map(UUID::toString).toArray(String[]::new))
                .param("now", clock.millis())
                .query(row -> {
                    counts.put(UUID.fromString(row.getString("principal_name")), row.getInt("sessions"));
                });
        return counts;
    }

    /** Removes the rows of sessions that are over. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        try {
            jdbc.sql("delete from spring_session where expiry_time < :now")
                    .param("now", clock.millis())
                    .update();
        } catch (DataAccessException | TransactionException e) {
            log.debug("Old sessions stay until the database is back", e);
        }
    }
}
