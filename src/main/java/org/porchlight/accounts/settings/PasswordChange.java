package org.porchlight.accounts.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.LinksOut;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.accounts.recovery.ResetLinks;
import org.porchlight.accounts.sessions.KnownDevices;
import org.porchlight.accounts.sessions.OpenSessions;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes what opens a person's pages. This session goes on, all others end, open reset links close. */
@Component
class PasswordChange {

    private final Accounts accounts;
    private final Boxes boxes;
    private final Sessions sessions;
    private final OpenSessions open;
    private final KnownDevices devices;
    private final ResetLinks links;
    private final List<LinksOut> shared;
    private final TransactionTemplate transaction;

    PasswordChange(
            Accounts accounts,
            Boxes boxes,
            Sessions sessions,
            OpenSessions open,
            KnownDevices devices,
            ResetLinks links,
            List<LinksOut> shared,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.boxes = boxes;
        this.sessions = sessions;
        this.open = open;
        this.devices = devices;
        this.links = links;
        this.shared = shared;
        this.transaction = transaction;
    }

    /** The same key, another password. */
    void change(SignedIn who, OpenBox box, String password, HttpServletRequest request) {
        try (Boxes.NewPassword stretched = boxes.prepare(password)) {
            transaction.executeWithoutResult(status -> {
                boxes.change(box, stretched);
                endOthers(who);
            });
        }
        goOn(who, box, request);
    }

    /** Another key as well, under which everything is sealed anew; the old recovery code opens nothing any more. */
    void renew(SignedIn who, OpenBox box, String password, HttpServletRequest request) {
        OpenBox renewed;
        try (Boxes.NewPassword stretched = boxes.prepare(password)) {
            renewed = transaction.execute(status -> {
                // whoever read along may know the links as well
                shared.forEach(out -> out.closeAll(who.id()));
                OpenBox fresh = boxes.rekey(box, stretched);
                endOthers(who);
                return fresh;
            });
        }
        devices.forgetAll(who.id());
        goOn(who, renewed, request);
    }

    private void endOthers(SignedIn who) {
        accounts.endSessions(who.id());
        links.revoke(who.id());
    }

    private void goOn(SignedIn who, OpenBox box, HttpServletRequest request) {
        accounts.signedIn(who.id()).ifPresent(person -> sessions.restamp(request, person));
        sessions.open(request, box);
        open.endAll(who.id(), request);
    }
}
