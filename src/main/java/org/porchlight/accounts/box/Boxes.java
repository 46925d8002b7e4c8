package org.porchlight.accounts.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.porchlight.accounts.PersonalData;
import org.porchlight.accounts.box.KeySlot.Kind;
import org.porchlight.platform.privacy.BoxKey;
import org.porchlight.platform.privacy.Kek;
import org.porchlight.platform.privacy.NotOpened;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.PasswordStretching;
import org.porchlight.platform.privacy.PasswordStretching.Cost;
import org.porchlight.platform.privacy.Pepper;
import org.porchlight.platform.privacy.RecoveryCode;
import org.porchlight.platform.privacy.Stretched;
import org.porchlight.platform.privacy.TooBusy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes and opens boxes. A password is stretched outside any transaction, so that a connection is not held for the time that
 * takes.
 *
 * <p>All methods that stretch a password throw {@link TooBusy} when too many do so at once, and {@link PepperMissing} without
 * the key file.
 */
@Component
public class Boxes {

    private static final Set<Kind> WAYS_IN_FROM_OUTSIDE = Set.of(Kind.PASSWORD, Kind.RECOVERY, Kind.RECOVERY_NEW);

    private final KeySlots slots;
    private final Peppers peppers;
    private final ObjectProvider<PersonalData> personal;
    private final TransactionTemplate transaction;
    private final PasswordStretching stretching;

    Boxes(
            KeySlots slots,
            Peppers peppers,
            ObjectProvider<PersonalData> personal,
            TransactionTemplate transaction,
            PasswordStretching stretching) {
        this.stretching = stretching;
        this.slots = slots;
        this.peppers = peppers;
        this.personal = personal;
        this.transaction = transaction;
    }

    /** A password that was stretched and waits to be kept. */
    public final class NewPassword implements AutoCloseable {

        private final KeySlot.Stretching how;
        private final Stretched stretched;

        private NewPassword(KeySlot.Stretching how, Stretched stretched) {
            this.how = how;
            this.stretched = stretched;
        }

        private KeySlot slot(UUID owner, BoxKey key) {
            return KeySlot.ofPassword(owner, key, stretched.kek(), how);
        }

        @Override
        public void close() {
            stretched.close();
        }
    }

    /** Stretches a new password; call it before the transaction in which it is kept. */
    public NewPassword prepare(CharSequence password) {
        Pepper pepper = peppers.current();
        byte[] salt = PasswordStretching.freshSalt();
        Stretched stretched = stretching.stretch(password, salt, Cost.TODAY, pepper);
        return new NewPassword(new KeySlot.Stretching(salt, Cost.TODAY, stretched.verifier(), pepper.id()), stretched);
    }

    /** A first box for a new account. */
    @Transactional
    public OpenBox create(UUID owner, NewPassword password) {
        BoxKey key = BoxKey.fresh(1);
        slots.put(password.slot(owner, key));
        return new OpenBox(owner, List.of(key));
    }

    /** The box of this person, if the password is right. */
    public Optional<OpenBox> open(UUID owner, CharSequence password) {
        List<KeySlot> all = slots.of(owner);
        Optional<KeySlot> newest = newestOf(all).filter(slot -> slot.kind() == Kind.PASSWORD);
        if (newest.isEmpty()) {
            pretend(password);
            return Optional.empty();
        }
        Optional<BoxKey> key = keyOf(newest.get(), password);
        key.filter(k -> isOutdated(newest.get())).ifPresent(k -> stretchAnew(owner, k, password));
        return key.map(k -> boxWith(owner, all, k));
    }

    /** Takes as long as checking a password, so that nobody learns from the time which names exist. */
    public void pretend(CharSequence password) {
        stretching
                .stretch(password, PasswordStretching.freshSalt(), Cost.TODAY, peppers.current())
                .close();
    }

    /** The box of this person, if the recovery code is the newest one, confirmed or just shown. */
    public Optional<OpenBox> open(UUID owner, RecoveryCode code) {
        List<KeySlot> all = slots.of(owner);
        return newestOf(all)
                .flatMap(newest -> withCode(all, newest.epoch(), code))
                .map(key -> boxWith(owner, all, key));
    }

    /** Another password for the same box; nothing is sealed anew. */
    @Transactional
    public void change(OpenBox box, NewPassword password) {
        slots.put(password.slot(box.owner(), box.newest()));
    }

    /** A new recovery code, shown once. Until it is confirmed, one that was confirmed before works too. */
    @Transactional
    public RecoveryCode newRecoveryCode(OpenBox box) {
        RecoveryCode code = RecoveryCode.fresh();
        try (Kek kek = code.kek()) {
            slots.put(KeySlot.of(box.owner(), box.newest(), Kind.RECOVERY_NEW, kek));
        }
        return code;
    }

    /** From now on this code alone counts. False if it is not the one that was shown last. */
    @Transactional
    public boolean confirm(OpenBox box, RecoveryCode code) {
        UUID owner = box.owner();
        boolean shown = slots.of(owner).stream()
                .anyMatch(slot -> slot.epoch() == box.newest().epoch()
                        && slot.kind() == Kind.RECOVERY_NEW
                        && keyOf(slot, code).isPresent());
        if (shown) {
            try (Kek kek = code.kek()) {
                slots.put(KeySlot.of(owner, box.newest(), Kind.RECOVERY, kek));
            }
            slots.remove(owner, box.newest().epoch(), Set.of(Kind.RECOVERY_NEW));
        }
        return shown;
    }

    /** Whether a recovery code of the newest key was confirmed. */
    public boolean hasRecoveryCode(UUID owner) {
        List<KeySlot> all = slots.of(owner);
        return newestOf(all).stream()
                .anyMatch(newest ->
                        all.stream().anyMatch(slot -> slot.epoch() == newest.epoch() && slot.kind() == Kind.RECOVERY));
    }

    /** After a code was used it opens nothing any more. */
    @Transactional
    public void retireRecoveryCodes(OpenBox box) {
        slots.remove(box.owner(), box.newest().epoch(), Set.of(Kind.RECOVERY, Kind.RECOVERY_NEW));
    }

    /**
     * A new password without the old one or a code. What was written stays where it is, locked; new pages go under a new key.
     */
    @Transactional
    public OpenBox startAnew(UUID owner, NewPassword password) {
        BoxKey key = BoxKey.fresh(nextEpoch(owner));
        slots.put(password.slot(owner, key));
        return new OpenBox(owner, List.of(key));
    }

    /** Whether there are older keys that this box does not hold. */
    public boolean hasLockedPages(OpenBox box) {
        return slots.of(box.owner()).stream().anyMatch(slot -> isMissing(box, slot.epoch()));
    }

    /**
     * Opens older pages with what opened them then: the old password or the old recovery code. From then on the newest key
     * opens them too, and the old ways in are gone.
     *
     * @return the wider box, or empty if nothing opened
     */
    public Optional<OpenBox> openOlder(OpenBox box, String typed) {
        List<KeySlot> all = slots.of(box.owner());
        Map<Integer, BoxKey> found = new TreeMap<>();
        for (KeySlot slot : all) {
            if (isMissing(box, slot.epoch()) && !found.containsKey(slot.epoch())) {
                oldKeyOf(slot, typed).ifPresent(key -> found.put(slot.epoch(), key));
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        transaction.executeWithoutResult(status -> found.values().forEach(key -> {
            slots.put(KeySlot.ofOlder(box.owner(), key, box.newest()));
            slots.remove(box.owner(), key.epoch(), WAYS_IN_FROM_OUTSIDE);
        }));
        return Optional.of(boxWith(box.owner(), slots.of(box.owner()), box.newest()));
    }

    /**
     * "Someone read my journal": a new key, everything sealed again under it, and no old way in left. Pages whose key this
     * box does not hold keep theirs.
     */
    @Transactional
    public OpenBox rekey(OpenBox box, NewPassword password) {
        BoxKey key = BoxKey.fresh(nextEpoch(box.owner()));
        OpenBox renewed = new OpenBox(box.owner(), List.of(key));
        personal.forEach(data -> data.reseal(box, renewed));
        Set<Integer> old = new TreeSet<>();
        box.keys().forEach(k -> old.add(k.epoch()));
        old.forEach(epoch -> slots.remove(box.owner(), epoch, Set.of(Kind.values())));
        slots.put(password.slot(box.owner(), key));
        return renewed;
    }

    /** Makes everything that this person sealed unreadable, backups of the rows excepted. */
    @Transactional
    public void destroy(UUID owner) {
        slots.removeAll(owner);
    }

    /** Above all that there are, also those that this box does not hold; two at once wait for each other. */
    private int nextEpoch(UUID owner) {
        slots.lock(owner);
        return newestOf(slots.of(owner)).map(KeySlot::epoch).orElse(0) + 1;
    }

    private static Optional<KeySlot> newestOf(List<KeySlot> all) {
        int newest = all.stream().mapToInt(KeySlot::epoch).max().orElse(0);
        return all.stream()
                .filter(slot -> slot.epoch() == newest && slot.kind() == Kind.PASSWORD)
                .findFirst()
                .or(() -> all.stream().filter(slot -> slot.epoch() == newest).findFirst());
    }

    private static boolean isMissing(OpenBox box, int epoch) {
        return box.keys().stream().noneMatch(key -> key.epoch() == epoch);
    }

    private Optional<BoxKey> oldKeyOf(KeySlot slot, String typed) {
        return switch (slot.kind()) {
            case PASSWORD -> keyOf(slot, typed);
            case RECOVERY, RECOVERY_NEW -> RecoveryCode.parse(typed).flatMap(code -> keyOf(slot, code));
            case NEWER -> Optional.empty();
        };
    }

    private Optional<BoxKey> keyOf(KeySlot slot, CharSequence password) {
        KeySlot.Stretching how = slot.stretching();
        Pepper pepper = peppers.current();
        if (how == null || !how.pepperId().equals(pepper.id())) {
            return Optional.empty();
        }
        try (Stretched stretched = stretching.stretch(password, how.salt(), how.cost(), pepper)) {
            return stretched.fits(how.verifier()) ? Optional.of(slot.unwrap(stretched.kek())) : Optional.empty();
        } catch (NotOpened damaged) {
            return Optional.empty();
        }
    }

    private static Optional<BoxKey> keyOf(KeySlot slot, RecoveryCode code) {
        try (Kek kek = code.kek()) {
            return Optional.of(slot.unwrap(kek));
        } catch (NotOpened anotherCode) {
            return Optional.empty();
        }
    }

    private static Optional<BoxKey> withCode(List<KeySlot> all, int epoch, RecoveryCode code) {
        return all.stream()
                .filter(slot -> slot.epoch() == epoch)
                .filter(slot -> slot.kind() == Kind.RECOVERY || slot.kind() == Kind.RECOVERY_NEW)
                .flatMap(slot -> keyOf(slot, code).stream())
                .findFirst();
    }

    /** With the keys of all older epochs that lead on from this one. */
    private static OpenBox boxWith(UUID owner, List<KeySlot> all, BoxKey newest) {
        Map<Integer, BoxKey> keys = new TreeMap<>();
        keys.put(newest.epoch(), newest);
        // newest first: whatever opens an epoch comes before it
        for (KeySlot slot : all) {
            BoxKey opener = slot.wrappedByEpoch() == null ? null : keys.get(slot.wrappedByEpoch());
            if (opener != null) {
                try (Kek kek = opener.kekForOlder()) {
                    keys.put(slot.epoch(), slot.unwrap(kek));
                } catch (NotOpened damaged) {
                    // those pages show as locked; the rest of the box is open
                }
            }
        }
        return new OpenBox(owner, new ArrayList<>(keys.values()));
    }

    private static boolean isOutdated(KeySlot slot) {
        return slot.stretching() != null && !slot.stretching().cost().equals(Cost.TODAY);
    }

    /** Costs rise with the years; a right password is the moment to follow. */
    private void stretchAnew(UUID owner, BoxKey key, CharSequence password) {
        try (NewPassword again = prepare(password)) {
            slots.put(again.slot(owner, key));
        } catch (TooBusy later) {
            // at the next sign-in
        }
    }
}
