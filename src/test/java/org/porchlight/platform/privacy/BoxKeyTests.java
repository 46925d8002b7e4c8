package org.porchlight.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.platform.privacy.Vectors.ANOTHER;
import static org.porchlight.platform.privacy.Vectors.OWNER;
import static org.porchlight.platform.privacy.Vectors.from;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxKeyTests {

    private final BoxKey key = Vectors.key(3);
    private final Kek kek = new Kek(from(64));

    @Test
    void comesOutOfItsSlotAsItWentIn() throws NotOpened {
        byte[] wrapped = key.wrap(kek, OWNER, "password");

        BoxKey again = BoxKey.unwrap(wrapped, kek, OWNER, 3, "password");

        assertThat(again.bytes()).isEqualTo(key.bytes());
        assertThat(again.epoch()).isEqualTo(3);
        assertThat(wrapped).isNotEqualTo(key.wrap(kek, OWNER, "password"));
    }

    @Test
    void staysInItsSlotForAnybodyOrAnythingElse() {
        byte[] wrapped = key.wrap(kek, OWNER, "password");

        assertThatThrownBy(() -> BoxKey.unwrap(wrapped, new Kek(from(65)), OWNER, 3, "password"))
                .isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> BoxKey.unwrap(wrapped, kek, ANOTHER, 3, "password"))
                .isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> BoxKey.unwrap(wrapped, kek, OWNER, 2, "password"))
                .isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> BoxKey.unwrap(wrapped, kek, OWNER, 3, "recovery"))
                .isInstanceOf(NotOpened.class);
    }

    @Test
    void noticesEveryFlippedBitAndEveryCutOfASlot() {
        byte[] wrapped = key.wrap(kek, OWNER, "password");

        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            byte[] changed = wrapped.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> BoxKey.unwrap(changed, kek, OWNER, 3, "password"))
                    .isInstanceOf(NotOpened.class);
        }
        for (int length = 0; length < wrapped.length; length++) {
            byte[] cut = Arrays.copyOf(wrapped, length);
            assertThatThrownBy(() -> BoxKey.unwrap(cut, kek, OWNER, 3, "password"))
                    .isInstanceOf(NotOpened.class);
        }
    }

    @Test
    void opensTheKeysOfOlderEpochs() throws NotOpened {
        BoxKey newer = new BoxKey(5, from(64));

        BoxKey older = BoxKey.unwrap(Vectors.kept("newer.slot"), newer.kekForOlder(), OWNER, 3, "newer");

        assertThat(older.bytes()).isEqualTo(key.bytes());
    }

    @Test
    void givesADraftKeyThatCopiesOnDevicesAreSealedWith() {
        assertThat(key.draft())
                .isEqualTo(Vectors.kept("draft"))
                .isNotEqualTo(key.content())
                .isNotEqualTo(key.bytes());
    }

    @Test
    void isAnotherEachTime() {
        assertThat(BoxKey.fresh(1).bytes())
                .hasSize(32)
                .isNotEqualTo(BoxKey.fresh(1).bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void countsEpochsFromOne(int epoch) {
        assertThatIllegalArgumentException().isThrownBy(() -> BoxKey.fresh(epoch));
    }

    @Test
    void isZerosAndRefusesToWorkAfterItWasClosed() {
        byte[] bytes = from(1);
        BoxKey closed = new BoxKey(1, bytes);

        closed.close();

        assertThat(bytes).containsOnly(0);
        assertThatIllegalStateException().isThrownBy(() -> closed.wrap(kek, OWNER, "password"));
        assertThatIllegalStateException().isThrownBy(closed::kekForOlder);
        assertThatIllegalStateException().isThrownBy(closed::content);
        assertThatIllegalStateException().isThrownBy(closed::draft);
    }

    @Test
    void isNotWrappedUnderAClosedKey() {
        byte[] bytes = from(1);
        Kek closed = new Kek(bytes);
        byte[] wrapped = key.wrap(closed, OWNER, "password");

        closed.close();

        assertThat(bytes).containsOnly(0);
        assertThatIllegalStateException().isThrownBy(() -> key.wrap(closed, OWNER, "password"));
        assertThatIllegalStateException().isThrownBy(() -> BoxKey.unwrap(wrapped, closed, OWNER, 3, "password"));
    }
}
