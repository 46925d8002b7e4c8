package org.porchlight.accounts.administration;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.box.Peppers;
import org.porchlight.accounts.factors.AuthenticatorSecret;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.NotOpened;
import org.springframework.stereotype.Component;

/**
 * Carries the secret of an authenticator app from one page of the set-up to the next in the page's own form, sealed with the
 * application's key: there is no account yet that could own it. It opens only while the same set-up code counts, so whoever
 * sends it has typed that code.
 */
@Component
class CarriedSecret {

    private final Peppers peppers;

    CarriedSecret(Peppers peppers) {
        this.peppers = peppers;
    }

    String seal(AuthenticatorSecret secret, UUID code) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(peppers.current().seal(code, cell(code), secret.base32()));
    }

    /** Empty if the form is not ours, or from before another code was printed. */
    Optional<AuthenticatorSecret> open(String carried, UUID code) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(carried);
            return Optional.of(AuthenticatorSecret.ofBase32(peppers.current().open(code, cell(code), sealed)));
        } catch (IllegalArgumentException | NotOpened notOurs) {
            return Optional.empty();
        }
    }

    private static Cell cell(UUID code) {
        return new Cell("set_up_code", "carried", code);
    }
}
