package org.porchlight.accounts;

import java.util.UUID;
import org.porchlight.accounts.box.Boxes;
import org.springframework.stereotype.Component;

/** Says whether a person could lose words: something was kept, and no recovery code was confirmed. */
@Component
public class RecoveryReminder {

    private final Accounts accounts;
    private final Boxes boxes;

    RecoveryReminder(Accounts accounts, Boxes boxes) {
        this.accounts = accounts;
        this.boxes = boxes;
    }

    public boolean isDue(UUID owner) {
        return accounts.summary(owner).filter(AccountSummary::hasWritten).isPresent() && !boxes.hasRecoveryCode(owner);
    }
}
