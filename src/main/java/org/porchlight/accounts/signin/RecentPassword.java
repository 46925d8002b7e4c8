package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.porchlight.accounts.sessions.Sessions;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Asks for the password again before what cannot be taken back: a phone that lies open on a table must not do it. */
@NamedInterface("password")
@Component
public class RecentPassword {

    /** For exporting, sharing, deleting, and changing what signs in. */
    public static final Duration FOR_ONESELF = Duration.ofMinutes(5);

    /** For everything that an administrator does. */
    public static final Duration FOR_ADMINISTRATION = Duration.ofMinutes(15);

    private final Sessions sessions;

    RecentPassword(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @throws PasswordWanted if the password was typed longer ago */
    public void require(HttpServletRequest request, Duration within) {
        if (!sessions.passwordWithin(request, within)) {
            throw new PasswordWanted();
        }
    }
}
