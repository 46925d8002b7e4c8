package org.porchlight.accounts.settings;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
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
        @Nullable String previews,
        @Nullable String lockMinutes,
        @Nullable @Email @Size(max = 254) String email) {

    static SettingsForm of(AccountSettings settings) {
        return new SettingsForm(
                settings.zone() == null ? "" : settings.zone().getId(),
                Boolean.toString(settings.previews()),
                Integer.toString(settings.lockAfter().minutes()),
                settings.email());
    }

    /** Anything that the page does not offer is the usual time. */
    private LockAfter lock() {
        return Arrays.stream(LockAfter.values())
                .filter(lock -> Integer.toString(lock.minutes()).equals(lockMinutes))
                .findFirst()
                .orElse(LockAfter.USUAL);
    }

    AccountSettings settings() {
        return new AccountSettings(
                zone == null || zone.isBlank() ? null : Zones.of(zone).orElse(null),
                "true".equals(previews),
                lock(),
                email == null || email.isBlank() ? null : email.strip());
    }
}
