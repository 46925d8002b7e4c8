package org.porchlight.accounts.settings;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.AccountSettings;
import org.porchlight.accounts.LockAfter;

/**
 * The settings as the form has them.
 *
 * @param zone such as "America/New_York"; empty for the zone of the installation
 * @param email empty unless mail is wanted
 */
record SettingsForm(
        @Nullable String zone,
        @Nullable Boolean previews,
        @Nullable Integer lockMinutes,
        @Nullable @Email @Size(max = 254) String email) {

    static SettingsForm of(AccountSettings settings) {
        return new SettingsForm(
                settings.zone() == null ? "" : settings.zone().getId(),
                settings.previews(),
                settings.lockAfter().minutes(),
                settings.email());
    }

    AccountSettings settings() {
        return new AccountSettings(
                zone == null || zone.isBlank() ? null : Zones.of(zone).orElse(null),
                Boolean.TRUE.equals(previews),
                lockMinutes == null ? LockAfter.USUAL : LockAfter.of(lockMinutes),
                email == null || email.isBlank() ? null : email.strip());
    }
}
