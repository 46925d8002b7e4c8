package org.porchlight.accounts.factors;

import org.porchlight.accounts.SignedIn;
import org.springframework.stereotype.Component;

/**
 * What is asked after a password, and what may be given up. An authenticator app is asked for whenever it is on; a passkey may
 * stand in for its code. Somebody whose role needs a second factor and who has no app is asked for the passkey.
 */
@Component
public class SecondFactors {

    /** What may be given after the password. */
    public record Asked(boolean code, boolean passkey) {

        /** Whether the password is not enough. */
        public boolean isAnything() {
            return code || passkey;
        }
    }

    private final AuthenticatorCodes codes;
    private final Passkeys passkeys;

    SecondFactors(AuthenticatorCodes codes, Passkeys passkeys) {
        this.codes = codes;
        this.passkeys = passkeys;
    }

    /** What to ask this person for whose password was right. */
    public Asked after(SignedIn who) {
        boolean code = codes.isOn(who.id());
        return new Asked(code, (code || who.role().needsSecondFactor()) && passkeys.isOn(who.id()));
    }

    /** Whether this person has one at all; those whose role needs one and who have none have to set one up first. */
    public boolean has(SignedIn who) {
        return codes.isOn(who.id()) || passkeys.isOn(who.id());
    }

    boolean mayTurnAppOff(SignedIn who) {
        return !who.role().needsSecondFactor() || passkeys.isOn(who.id());
    }

    boolean mayRemovePasskey(SignedIn who) {
        return !who.role().needsSecondFactor() || codes.isOn(who.id()) || passkeys.count(who.id()) > 1;
    }
}
