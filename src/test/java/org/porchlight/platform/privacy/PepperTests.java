package org.porchlight.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.platform.privacy.Vectors.ANOTHER;
import static org.porchlight.platform.privacy.Vectors.OWNER;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PepperTests {

    private static final Cell CELL = new Cell("second_factor", "secret", Vectors.CELL.row());

    private final Pepper pepper = Vectors.pepper();

    @Test
    void agreesWithEarlierVersions() throws NotOpened {
        assertThat(pepper.id()).isEqualTo(HexFormat.of().formatHex(Vectors.kept("pepper.id")));
        assertThat(pepper.hash("address", "192.0.2.7"))
                .isEqualTo(HexFormat.of().formatHex(Vectors.kept("pepper.hash")));
        assertThat(pepper.open(OWNER, CELL, Vectors.kept("pepper.envelope"))).isEqualTo("JBSWY3DPEHPK3PXP");
    }

    @Test
    void opensWhatItSealedAndNothingElse() throws NotOpened {
        byte[] sealed = pepper.seal(OWNER, CELL, "JBSWY3DPEHPK3PXP");

        assertThat(pepper.open(OWNER, CELL, sealed)).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThatThrownBy(() -> Pepper.fresh().open(OWNER, CELL, sealed)).isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> pepper.open(ANOTHER, CELL, sealed)).isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> pepper.open(OWNER, Vectors.CELL, sealed)).isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> pepper.open(OWNER, CELL, new byte[0])).isInstanceOf(NotOpened.class);
    }

    @Test
    void noticesEveryFlippedBit() {
        byte[] sealed = pepper.seal(OWNER, CELL, "JBSWY3DPEHPK3PXP");

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> pepper.open(OWNER, CELL, changed))
                    .as("bit %d", bit)
                    .isInstanceOf(NotOpened.class);
        }
    }

    @Test
    void keepsHashesOfDifferentUsesApart() {
        assertThat(pepper.hash("address", "192.0.2.7"))
                .isEqualTo(pepper.hash("address", "192.0.2.7"))
                .isNotEqualTo(pepper.hash("account", "192.0.2.7"))
                .isNotEqualTo(Pepper.fresh().hash("address", "192.0.2.7"));
    }

    @Test
    void has32BytesThatItNeverPrints() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pepper(new byte[31]));
        assertThat(pepper.toString()).doesNotContain(HexFormat.of().formatHex(pepper.bytes()), "[32, 33");
    }
}
