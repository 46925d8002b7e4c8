package org.porchlight.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.accounts.AccountName;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.BoxKey;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** What time does to a session. */
@PorchlightTest
class SessionsTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private SessionSecrets secrets;

    private final Later clock = new Later();
    private Sessions sessions;
    private MockHttpSession session;
    private SignedIn anna;

    /** Moves on when it is told to. */
    private static final class Later extends Clock {

        private Instant now = Instant.parse("2026-11-23T22:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A request of the one browser. */
    private final class Request extends MockHttpServletRequest {

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return session.isInvalid() ? null : session;
        }
    }

    @BeforeEach
    void signIn() {
        sessions = new Sessions(secrets, accounts, clock);
        UUID id = accounts.create(
                AccountName.of("Anna " + UUID.randomUUID().toString().substring(0, 8))
                        .orElseThrow(),
                Role.FAMILY,
                null);
        anna = accounts.signedIn(id).orElseThrow();
        session = new MockHttpSession(null, secrets.generate());
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public @Nullable HttpSession getSession(boolean create) {
                return create ? session : null;
            }
        };
        sessions.begin(request, anna, false);
        sessions.open(new Request(), new OpenBox(id, List.of(BoxKey.fresh(1))));
    }

    private boolean isOpen() {
        return sessions.box(new Request()).isPresent();
    }

    private boolean isSignedIn() {
        return sessions.signedIn(new Request()).isPresent();
    }

    @Test
    void lockTheBoxAfterAWhileAndKeepThePersonSignedIn() {
        clock.pass(anna.lockAfter());
        assertThat(isOpen()).isTrue();

        clock.pass(anna.lockAfter().plusSeconds(1));

        assertThat(isOpen()).isFalse();
        assertThat(isSignedIn()).isTrue();
        assertThat(session.getAttribute("box")).as("the wrapped key is gone").isNull();
        assertThat(sessions.passwordWithin(new Request(), Duration.ofDays(1))).isFalse();
    }

    @Test
    void stayOpenWhileSomebodyWrites() {
        for (int i = 0; i < 20; i++) {
            clock.pass(anna.lockAfter().minusSeconds(30));
            assertThat(isOpen()).isTrue();
        }
    }

    @Test
    void lockTheBoxWhenTheClockWasSetBack() {
        clock.pass(anna.lockAfter().plusSeconds(1).negated());

        assertThat(isOpen()).isFalse();
    }

    @Test
    void endAfterTwelveHoursHoweverBusy() {
        for (Duration passed = Duration.ZERO;
                passed.compareTo(Sessions.LONGEST) <= 0;
                passed = passed.plus(Duration.ofMinutes(4))) {
            assertThat(isSignedIn()).isTrue();
            clock.pass(Duration.ofMinutes(4));
        }

        assertThat(isSignedIn()).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }
}
