package org.porchlight.accounts.administration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.AccountName;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.NameTaken;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.admission.SignUpRule;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.accounts.factors.AuthenticatorCodes;
import org.porchlight.accounts.factors.AuthenticatorSecret;
import org.porchlight.accounts.factors.BackupCodes;
import org.porchlight.accounts.signin.OpenedAccount;
import org.porchlight.accounts.signin.PasswordRules;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Errors;

/** Makes the first administrator, with a second factor from the beginning: all of it or nothing. */
@Component
class FirstAdministrator {

    private final Accounts accounts;
    private final Boxes boxes;
    private final AuthenticatorCodes codes;
    private final BackupCodes backup;
    private final PasswordRules rules;
    private final SignUpRule rule;
    private final SetUpCodes setUp;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            Accounts accounts,
            Boxes boxes,
            AuthenticatorCodes codes,
            BackupCodes backup,
            PasswordRules rules,
            SignUpRule rule,
            SetUpCodes setUp,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.boxes = boxes;
        this.codes = codes;
        this.backup = backup;
        this.rules = rules;
        this.rule = rule;
        this.setUp = setUp;
        this.transaction = transaction;
    }

    /** The new account, and the backup sign-in codes to be shown this once. */
    record Made(OpenedAccount opened, List<String> backupCodes) {}

    /**
     * Empty if something has to be mended; the errors say what.
     *
     * @throws PageNotFound if somebody else was first
     */
    Optional<Made> make(FirstAdministratorForm form, AuthenticatorSecret secret, Errors errors) {
        Optional<AccountName> name = AccountName.of(Objects.requireNonNullElse(form.name(), ""));
        if (name.isEmpty()) {
            errors.rejectValue("name", "accounts.sign-up.name-wrong");
        }
        String password = Objects.requireNonNullElse(form.password(), "");
        rules.refusal(password, name.map(AccountName::shown).orElse(""))
                .ifPresent(refused -> errors.rejectValue("password", refused.messageKey()));
        if (name.isEmpty() || errors.hasErrors()) {
            return Optional.empty();
        }
        try (Boxes.NewPassword stretched = boxes.prepare(password)) {
            Optional<Made> made = transaction.execute(status ->
                    store(name.get(), stretched, secret, Objects.requireNonNullElse(form.code(), ""), status));
            if (made.isEmpty()) {
                errors.rejectValue("code", "accounts.set-up.code-wrong");
            }
            return made;
        } catch (NameTaken taken) {
            errors.rejectValue("name", "accounts.sign-up.name-taken");
            return Optional.empty();
        }
    }

    private Optional<Made> store(
            AccountName name,
            Boxes.NewPassword password,
            AuthenticatorSecret secret,
            String code,
            TransactionStatus status) {
        rule.lock();
        if (accounts.hasAdministrator()) {
            throw new PageNotFound();
        }
        UUID id = accounts.create(name, Role.ADMINISTRATOR, null);
        codes.begin(id, secret);
        if (!codes.confirm(id, code)) {
            status.setRollbackOnly();
            return Optional.empty();
        }
        setUp.remove();
        OpenedAccount opened = new OpenedAccount(accounts.signedIn(id).orElseThrow(), boxes.create(id, password));
        return Optional.of(new Made(opened, backup.make(id)));
    }
}
