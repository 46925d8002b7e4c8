package org.porchlight.accounts.box;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.BoxKey;
import org.porchlight.platform.privacy.Kek;
import org.porchlight.platform.privacy.NotOpened;
import org.porchlight.platform.privacy.PasswordStretching.Cost;

/**
 * One way into the key of one epoch.
 *
 * @param stretching of a password, null for the other kinds
 * @param wrappedByEpoch for {@link Kind#NEWER}: whose key opens it
 */
record KeySlot(
        UUID owner,
        int epoch,
        Kind kind,
        byte[] wrapped,
        @Nullable Stretching stretching,
        @Nullable Integer wrappedByEpoch) {

    enum Kind {
        PASSWORD("password"),
        /** A recovery code that its owner has confirmed. */
        RECOVERY("recovery"),
        /** A recovery code that was shown; perhaps it was written down all the same. */
        RECOVERY_NEW("recovery-new"),
        /** Opened by the key of a newer epoch. */
        NEWER("newer");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }

        static Kind of(String value) {
            for (Kind kind : values()) {
                if (kind.value.equals(value)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of key slot");
        }
    }

    /** How the password of a slot is stretched, and what shows that it is the right one. */
    record Stretching(byte[] salt, Cost cost, byte[] verifier, String pepperId) {}

    static KeySlot of(UUID owner, BoxKey key, Kind kind, Kek kek) {
        return new KeySlot(owner, key.epoch(), kind, key.wrap(kek, owner, kind.value()), null, null);
    }

    static KeySlot ofPassword(UUID owner, BoxKey key, Kek kek, Stretching stretching) {
        byte[] wrapped = key.wrap(kek, owner, Kind.PASSWORD.value());
        return new KeySlot(owner, key.epoch(), Kind.PASSWORD, wrapped, stretching, null);
    }

    static KeySlot ofOlder(UUID owner, BoxKey older, BoxKey newer) {
        try (Kek kek = newer.kekForOlder()) {
            byte[] wrapped = older.wrap(kek, owner, Kind.NEWER.value());
            return new KeySlot(owner, older.epoch(), Kind.NEWER, wrapped, null, newer.epoch());
        }
    }

    BoxKey unwrap(Kek kek) throws NotOpened {
        return BoxKey.unwrap(wrapped, kek, owner, epoch, kind.value());
    }
}
