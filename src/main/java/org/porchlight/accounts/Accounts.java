package org.porchlight.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All accounts: names, roles and settings. What opens a box is kept by {@link org.porchlight.accounts.box.Boxes}. */
@Component
@Transactional
public class Accounts {

    private final AccountRepository accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountRepository accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes an account, without a way in yet.
     *
     * @throws NameTaken if somebody has that name
     */
    public UUID create(AccountName name, Role role, @Nullable ZoneId zone) {
        if (accounts.existsByNameKey(name.key())) {
            throw new NameTaken();
        }
        Account account = new Account(UUID.randomUUID(), name, role, zone, today());
        try {
            return accounts.saveAndFlush(account).getId();
        } catch (DataIntegrityViolationException another) {
            throw new NameTaken();
        }
    }

    /** The person of an account that is not disabled. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> signedIn(UUID id) {
        return accounts.findById(id).filter(account -> !account.isDisabled()).map(a -> a.signedIn(usualZone()));
    }

    /** The account with this name, if it is not disabled. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> named(AccountName name) {
        return accounts.findByNameKey(name.key())
                .filter(account -> !account.isDisabled())
                .map(account -> account.signedIn(usualZone()));
    }

    /** Those who gave this address for mail. */
    @Transactional(readOnly = true)
    public List<SignedIn> withEmail(String email) {
        return accounts.findByEmailIgnoreCase(email).stream()
                .filter(account -> !account.isDisabled())
                .map(account -> account.signedIn(usualZone()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<AccountSettings> settings(UUID id) {
        return accounts.findById(id).map(Account::settings);
    }

    @Transactional(readOnly = true)
    public Optional<AccountSummary> summary(UUID id) {
        return accounts.findById(id).map(Account::summary);
    }

    /** The first 500 by name of those whose name contains this, in any spelling. */
    @Transactional(readOnly = true)
    public List<AccountSummary> summaries(String partOfName) {
        return accounts.findTop500ByNameKeyContainingOrderByNameKey(AccountName.keyOf(partOfName.strip())).stream()
                .map(Account::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean hasAdministrator() {
        return administrators() > 0;
    }

    /** How many can administer now. */
    @Transactional(readOnly = true)
    public long administrators() {
        return accounts.countByRoleAndDisabledAtIsNull(Role.ADMINISTRATOR);
    }

    @Transactional(readOnly = true)
    public long count() {
        return accounts.count();
    }

    /** @throws NameTaken if somebody else has that name */
    public void rename(UUID id, AccountName to) {
        accounts.findByNameKey(to.key())
                .filter(other -> !other.getId().equals(id))
                .ifPresent(other -> {
                    throw new NameTaken();
                });
        change(id, account -> account.rename(to));
    }

    public void settle(UUID id, AccountSettings settings) {
        change(id, account -> account.settle(settings));
    }

    public void noteSignIn(UUID id) {
        accounts.noteSignIn(id, today());
    }

    /** Ends all sessions of the account, wherever they are. */
    public void endSessions(UUID id) {
        change(id, Account::endSessions);
    }

    public void disable(UUID id) {
        change(id, account -> account.disable(clock.instant()));
    }

    public void enable(UUID id) {
        change(id, Account::enable);
    }

    public void become(UUID id, Role role) {
        change(id, account -> account.become(role));
    }

    /** Deletes the account and, by the database's own rule, every row that it owns. */
    public void delete(UUID id) {
        accounts.findById(id).ifPresent(accounts::delete);
    }

    @EventListener
    void on(WordsKept kept) {
        change(kept.owner(), account -> {
            if (account.noteWords(clock.instant())) {
                events.publishEvent(new FirstWordsKept(kept.owner()));
            }
        });
    }

    private void change(UUID id, Consumer<Account> what) {
        accounts.findById(id).ifPresent(account -> {
            what.accept(account);
            accounts.saveAndFlush(account);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), usualZone());
    }

    private static ZoneId usualZone() {
        return ZoneId.systemDefault();
    }
}
