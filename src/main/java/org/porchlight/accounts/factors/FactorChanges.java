package org.porchlight.accounts.factors;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.sessions.OpenSessions;
import org.porchlight.accounts.sessions.Sessions;
import org.springframework.stereotype.Component;

/**
 * After what signs in has changed, every other session of the person is over: whoever came in by the old way has to come in
 * by the new one. This session and its open box go on.
 */
@Component
class FactorChanges {

    private final Accounts accounts;
    private final Sessions sessions;
    private final OpenSessions open;

    FactorChanges(Accounts accounts, Sessions sessions, OpenSessions open) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.open = open;
    }

    void endOtherSessions(SignedIn who, HttpServletRequest request) {
        // the stamp reaches sessions that begin at this moment and those that wait for a code
        accounts.endSessions(who.id());
        accounts.signedIn(who.id()).ifPresent(same -> sessions.restamp(request, same));
        open.endAll(who.id(), request);
    }
}
