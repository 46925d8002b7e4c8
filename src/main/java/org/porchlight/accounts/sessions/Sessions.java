package org.porchlight.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.NotOpened;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The session of a request: who it is, since when, and their box, wrapped under the secret of the cookie. Holds plain values
 * of the JDK only, so that a newer version of the program can read the sessions of an older one.
 */
@Component
public class Sessions {

    /** However busy: after this long everyone signs in again. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration NOTED_EVERY = Duration.ofSeconds(20);

    static final String ACCOUNT = "account";
    static final String STARTED = "started";
    static final String DEVICE = "device";
    private static final String STAMP = "stamp";
    private static final String ACTIVE = "active";
    private static final String PASSWORD = "password";
    private static final String SECOND_FACTOR = "second-factor";
    private static final String BOX = "box";
    private static final String PENDING = "pending";
    private static final Duration LONGEST_PENDING = Duration.ofMinutes(5);

    private static final String OF_REQUEST = Sessions.class.getName();
    /** What templates call it; the header shows more to who is signed in. */
    private static final String PERSON = "person";

    private final SessionSecrets secrets;
    private final Accounts accounts;
    private final Clock clock;

    Sessions(SessionSecrets secrets, Accounts accounts, Clock clock) {
        this.secrets = secrets;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What was found out for one request; the box is opened once and closed with the request. */
    private static final class Found {
        private final @Nullable SignedIn who;
        private @Nullable OpenBox box;

        private Found(@Nullable SignedIn who) {
            this.who = who;
        }
    }

    /** Begins a session under a new id, whoever was signed in before. */
    public void begin(HttpServletRequest request, SignedIn who, boolean withSecondFactor) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        long now = clock.millis();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                who.id().toString());
        session.setAttribute(ACCOUNT, who.id().toString());
        session.setAttribute(STAMP, who.stamp().toString());
        session.setAttribute(STARTED, now);
        session.setAttribute(ACTIVE, now);
        session.setAttribute(DEVICE, Device.of(request).name());
        if (withSecondFactor) {
            session.setAttribute(SECOND_FACTOR, now);
        }
        note(request, new Found(who));
    }

    /** Puts a box that a password or a code has just opened into the session. */
    public void open(HttpServletRequest request, OpenBox box) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new IllegalStateException("no session to keep a box in");
        }
        byte[] secret = secrets.secretOf(session.getId(), request).orElseThrow();
        session.setAttribute(BOX, box.wrapForSession(secret));
        session.setAttribute(PASSWORD, clock.millis());
        session.setAttribute(ACTIVE, clock.millis());
        Found found = found(request);
        if (found.box != box) {
            close(found);
        }
        found.box = box;
    }

    /**
     * The password was right and a code is still to come: keeps the box under the cookie's secret without signing anyone in.
     */
    public void beginPending(HttpServletRequest request, SignedIn who, OpenBox box) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        byte[] secret = secrets.secretOf(session.getId(), request).orElseThrow();
        session.setMaxInactiveInterval((int) LONGEST_PENDING.toSeconds());
        session.setAttribute(PENDING, who.id().toString());
        session.setAttribute(STAMP, who.stamp().toString());
        session.setAttribute(STARTED, clock.millis());
        session.setAttribute(BOX, box.wrapForSession(secret));
        note(request, new Found(null));
    }

    /** Whose code is awaited. */
    public Optional<SignedIn> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(PENDING) instanceof String account)
                || !(session.getAttribute(STARTED) instanceof Long started)
                || Math.abs(clock.millis() - started) > LONGEST_PENDING.toMillis()) {
            return Optional.empty();
        }
        return accounts.signedIn(UUID.fromString(account))
                .filter(person -> person.stamp().toString().equals(session.getAttribute(STAMP)));
    }

    /** The box that waits for the code; read it before a session begins. */
    public Optional<OpenBox> pendingBox(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return pending(request)
                .flatMap(who -> Optional.ofNullable(session == null ? null : unwrap(session, who.id(), request)));
    }

    /** After a new password: this session goes on, all others have ended. */
    public void restamp(HttpServletRequest request, SignedIn who) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(STAMP, who.stamp().toString());
            Found before = found(request);
            Found after = new Found(who);
            after.box = before.box;
            note(request, after);
        }
    }

    public void noteSecondFactor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(SECOND_FACTOR, clock.millis());
        }
    }

    /** Who is signed in. Ends sessions that have become too old or whose account says so. */
    public Optional<SignedIn> signedIn(HttpServletRequest request) {
        return Optional.ofNullable(found(request).who);
    }

    /** The open box of who is signed in; empty when nobody is or the box is locked. */
    public Optional<OpenBox> box(HttpServletRequest request) {
        Found found = found(request);
        HttpSession session = request.getSession(false);
        if (found.who == null || session == null) {
            return Optional.empty();
        }
        if (found.box == null) {
            found.box = unwrap(session, found.who.id(), request);
        }
        return Optional.ofNullable(found.box);
    }

    private @Nullable OpenBox unwrap(HttpSession session, UUID owner, HttpServletRequest request) {
        if (!(session.getAttribute(BOX) instanceof byte[] wrapped)) {
            return null;
        }
        try {
            byte[] secret = secrets.secretOf(session.getId(), request).orElseThrow(NotOpened::new);
            return OpenBox.unwrapFromSession(owner, wrapped, secret);
        } catch (NotOpened e) {
            session.removeAttribute(BOX);
            return null;
        }
    }

    /** Whether the password was typed within this time. */
    public boolean passwordWithin(HttpServletRequest request, Duration time) {
        return within(request, PASSWORD, time);
    }

    /** Whether a code of an authenticator app or a passkey was given within this time. */
    public boolean secondFactorWithin(HttpServletRequest request, Duration time) {
        return within(request, SECOND_FACTOR, time);
    }

    private boolean within(HttpServletRequest request, String what, Duration time) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(what) instanceof Long at
                && clock.millis() - at <= time.toMillis()
                && clock.millis() >= at;
    }

    /** Closes the box; the person stays signed in. */
    public void lock(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(BOX);
            session.removeAttribute(PASSWORD);
        }
        close(found(request));
    }

    /** Signs out, on the server too. */
    public void end(HttpServletRequest request) {
        close(found(request));
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        note(request, new Found(null));
    }

    /** The database is away: the page that says so has no session and asks for none. */
    public static void setAside(HttpServletRequest request) {
        SessionSecrets.setAside(request);
    }

    /** Overwrites the keys that this request had opened. */
    void forget(HttpServletRequest request) {
        if (request.getAttribute(OF_REQUEST) instanceof Found found) {
            close(found);
        }
    }

    private static void close(Found found) {
        if (found.box != null) {
            found.box.close();
            found.box = null;
        }
    }

    private Found found(HttpServletRequest request) {
        if (request.getAttribute(OF_REQUEST) instanceof Found known) {
            return known;
        }
        Found found = new Found(look(request));
        note(request, found);
        return found;
    }

    private static void note(HttpServletRequest request, Found found) {
        request.setAttribute(OF_REQUEST, found);
        request.setAttribute(PERSON, found.who);
    }

    private @Nullable SignedIn look(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ACCOUNT) instanceof String account)
                || !(session.getAttribute(STARTED) instanceof Long started)) {
            return null;
        }
        Optional<SignedIn> who = accounts.signedIn(UUID.fromString(account))
                .filter(person -> person.stamp().toString().equals(session.getAttribute(STAMP)))
                .filter(person -> clock.millis() - started <= LONGEST.toMillis());
        if (who.isEmpty()) {
            session.invalidate();
            return null;
        }
        lockAfterAWhile(session, who.get());
        return who.get();
    }

    private void lockAfterAWhile(HttpSession session, SignedIn who) {
        long now = clock.millis();
        long active = session.getAttribute(ACTIVE) instanceof Long at ? at : 0;
        if (Math.abs(now - active) > who.lockAfter().toMillis()) {
            session.removeAttribute(BOX);
            session.removeAttribute(PASSWORD);
        }
        if (Math.abs(now - active) > NOTED_EVERY.toMillis()) {
            session.setAttribute(ACTIVE, now);
        }
    }

    /** The token that forms of this session carry, derived from the cookie's secret; nothing has to be kept for it. */
    Optional<String> formToken(HttpServletRequest request) {
        if (SessionSecrets.isSetAside(request)) {
            // the form that tries again has to fit the session, which is there again by then
            return SessionSecrets.sent(request).map(OpenBox::formToken);
        }
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : secrets.secretOf(session.getId(), request).map(OpenBox::formToken);
    }

    /** When the session of this request began. */
    public Optional<Instant> startedAt(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(STARTED) instanceof Long started
                ? Optional.of(Instant.ofEpochMilli(started))
                : Optional.empty();
    }
}
