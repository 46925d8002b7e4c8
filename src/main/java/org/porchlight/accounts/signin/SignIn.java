package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.AccountName;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.accounts.sessions.KnownDevices;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.ClientAddress;
import org.springframework.stereotype.Component;

/** Checks a name and a password, and says of nobody whether the name exists. */
@Component
class SignIn {

    private final Accounts accounts;
    private final Boxes boxes;
    private final Attempts attempts;
    private final KnownDevices devices;

    SignIn(Accounts accounts, Boxes boxes, Attempts attempts, KnownDevices devices) {
        this.accounts = accounts;
        this.boxes = boxes;
        this.attempts = attempts;
        this.devices = devices;
    }

    /**
     * The account behind name and password.
     *
     * @throws TooManyAttempts if another try has to wait
     */
    Optional<OpenedAccount> with(SignInForm form, HttpServletRequest request) {
        Optional<SignedIn> who = AccountName.of(form.name()).flatMap(accounts::named);
        Optional<String> ownDevice = who.flatMap(person -> devices.of(person.id(), request));
        ClientAddress from = ClientAddress.of(request);
        attempts.signIn(form.name(), from, ownDevice);
        if (who.isEmpty()) {
            boxes.pretend(form.password());
            return Optional.empty();
        }
        Optional<OpenBox> box = boxes.open(who.get().id(), form.password());
        if (box.isPresent()) {
            attempts.signedIn(form.name(), from, ownDevice);
        }
        return box.map(open -> new OpenedAccount(who.get(), open));
    }

    /** The password of someone who is signed in, once more; counted like any other try. */
    Optional<OpenBox> again(SignedIn who, String password, HttpServletRequest request) {
        return with(new SignInForm(who.name(), password, false), request)
                .filter(opened -> opened.who().id().equals(who.id()))
                .map(OpenedAccount::box);
    }

    /** This browser is the person's own from now on. */
    void remember(OpenedAccount opened, HttpServletRequest request, HttpServletResponse response) {
        if (devices.of(opened.who().id(), request).isEmpty()) {
            devices.remember(opened.who().id(), request, response);
        }
    }
}
