package org.porchlight.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An account: a chosen name, a role, a few settings. Nothing that its owner writes. */
@Entity
class Account implements Persistable<UUID> {

    @Id
    private UUID id;

    private String name;
    private String nameKey;

    @Convert(converter = RoleColumn.class)
    private Role role;

    private @Nullable String email;
    private @Nullable String zone;
    private boolean previews;
    private int lockMinutes;
    private UUID stamp;

    @Column(updatable = false)
    private LocalDate createdOn;

    private @Nullable LocalDate lastSignedInOn;
    private @Nullable Instant disabledAt;
    private @Nullable Instant wroteAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Account() {}

    Account(UUID id, AccountName name, Role role, @Nullable ZoneId zone, LocalDate today) {
        this.id = id;
        this.name = name.shown();
        this.nameKey = name.key();
        this.role = role;
        this.zone = zone == null ? null : zone.getId();
        this.lockMinutes = LockAfter.USUAL.minutes();
        this.stamp = UUID.randomUUID();
        this.createdOn = today;
    }

    SignedIn signedIn(ZoneId usualZone) {
        return new SignedIn(
                id,
                name,
                role,
                zone == null ? usualZone : ZoneId.of(zone),
                previews,
                Duration.ofMinutes(lockMinutes),
                stamp);
    }

    AccountSummary summary() {
        return new AccountSummary(
                id, name, role, email != null, createdOn, lastSignedInOn, disabledAt != null, wroteAt != null);
    }

    void rename(AccountName to) {
        name = to.shown();
        nameKey = to.key();
    }

    void settle(AccountSettings settings) {
        zone = settings.zone() == null ? null : settings.zone().getId();
        previews = settings.previews();
        lockMinutes = settings.lockAfter().minutes();
        email = settings.email();
    }

    AccountSettings settings() {
        return new AccountSettings(zone == null ? null : ZoneId.of(zone), previews, LockAfter.of(lockMinutes), email);
    }

    /** Whether these are the first. */
    boolean noteWords(Instant now) {
        if (wroteAt != null) {
            return false;
        }
        wroteAt = now;
        return true;
    }

    /** From now on no session counts that began before. */
    void endSessions() {
        stamp = UUID.randomUUID();
    }

    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
        endSessions();
    }

    void enable() {
        disabledAt = null;
    }

    void become(Role role) {
        this.role = role;
        endSessions();
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    @Nullable
    String email() {
        return email;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
