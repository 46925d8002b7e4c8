package org.porchlight.accounts.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.AccountSummary;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.LinksOut;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.admission.Invitations;
import org.porchlight.accounts.admission.SignUpRule;
import org.porchlight.accounts.recovery.IssuedBy;
import org.porchlight.accounts.recovery.ResetLink;
import org.porchlight.accounts.recovery.ResetLinks;
import org.porchlight.accounts.sessions.OpenSessions;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators may do with the accounts of others; their own they leave to another administrator. So there is always one
 * left: whoever acts is one, checked while nobody else can change that, and cannot act on themselves.
 */
@Component
class Administration {

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final ResetLinks links;
    private final Invitations invitations;
    private final SignUpRule rule;
    private final List<LinksOut> shared;
    private final TransactionTemplate transaction;

    Administration(
            Accounts accounts,
            OpenSessions sessions,
            ResetLinks links,
            Invitations invitations,
            SignUpRule rule,
            List<LinksOut> shared,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.invitations = invitations;
        this.rule = rule;
        this.shared = shared;
        this.transaction = transaction;
    }

    /** @throws PageNotFound for what is no id, and for nobody's */
    AccountSummary account(String id) {
        return read(id).flatMap(accounts::summary).orElseThrow(PageNotFound::new);
    }

    private static Optional<UUID> read(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Nobody signs in to it from now on, and its sessions end. What its owner wrote stays. */
    boolean disable(SignedIn by, UUID id) {
        return asAnother(by, id, () -> {
            accounts.disable(id);
            links.revoke(id);
            invitations.revokeAllBy(id);
            shared.forEach(out -> out.closeAll(id));
        });
    }

    boolean enable(SignedIn by, UUID id) {
        return asAnother(by, id, () -> accounts.enable(id));
    }

    /** Its sessions end too, so that the new role is asked for its second factor. */
    boolean become(SignedIn by, UUID id, Role role) {
        return asAnother(by, id, () -> {
            accounts.become(id, role);
            shared.forEach(out -> out.closeAll(id));
            if (role != Role.ADMINISTRATOR) {
                invitations.revokeAllBy(id);
            }
        });
    }

    void endSessions(UUID id) {
        accounts.endSessions(id);
        sessions.endAll(id, null);
    }

    /** A link to hand over; empty for one's own account and for one that is disabled. */
    Optional<ResetLink> resetLink(SignedIn by, UUID id) {
        return by.id().equals(id) || accounts.signedIn(id).isEmpty()
                ? Optional.empty()
                : Optional.of(links.issue(id, IssuedBy.ADMINISTRATOR));
    }

    /** How many links of this person open at this moment; nobody here learns what they show. */
    int openLinks(UUID id) {
        return shared.stream().mapToInt(out -> out.open(id)).sum();
    }

    /** How many sessions each of these has. */
    Map<UUID, Integer> sessions(List<AccountSummary> of) {
        return sessions.counts(of.stream().map(AccountSummary::id).toList());
    }

    /** False if it is one's own account, or if one no longer administers. */
    private boolean asAnother(SignedIn by, UUID id, Runnable what) {
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            rule.lock();
            boolean may = !by.id().equals(id)
                    && accounts.signedIn(by.id())
                            .filter(person -> person.role() == Role.ADMINISTRATOR)
                            .isPresent();
            if (may) {
                what.run();
            }
            return may;
        }));
        if (done) {
            // after the transaction: whatever happens to them, the account's new stamp has ended them already
            sessions.endAll(id, null);
        }
        return done;
    }
}
