package org.porchlight.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.porchlight.platform.web.QrCode;

class AuthenticatorSecretTests {

    private static final AuthenticatorSecret SECRET =
            new AuthenticatorSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @Test
    void isReadInGroupsOfFour() {
        assertThat(SECRET.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(SECRET.groups()).hasSize(8).startsWith("GEZD", "GNBV");
        assertThat(AuthenticatorSecret.ofBase32(SECRET.base32()).key()).isEqualTo(SECRET.key());
    }

    @Test
    void isRandom() {
        assertThat(AuthenticatorSecret.fresh().base32())
                .matches("[A-Z2-7]{32}")
                .isNotEqualTo(AuthenticatorSecret.fresh().base32());
    }

    @Test
    void becomesAnAddressThatAppsRead() {
        assertThat(SECRET.address("Hillside: Circle", "Anna & Ben+ü"))
                .isEqualTo("otpauth://totp/Hillside%20%20Circle:Anna%20%26%20Ben%2B%C3%BC"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hillside%20%20Circle"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void becomesAPictureThatAPhoneReads() throws Exception {
        String address = SECRET.address("Porchlight", "Anna");

        QrCode picture = QrCode.of(address);

        DecoderResult read = new Decoder().decode(modules(picture));
        assertThat(read.getText()).isEqualTo(address);
    }

    @Test
    void hasNoPictureWithoutEnd() {
        assertThatThrownBy(() -> QrCode.of("a".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotInLogs() {
        assertThat(SECRET).hasToString("AuthenticatorSecret");
        assertThat(QrCode.of("secret")).hasToString("QrCode");
    }

    /** Draws the path, and takes the margin of four away. */
    private static BitMatrix modules(QrCode picture) {
        BitMatrix modules = new BitMatrix(picture.size() - 8);
        var shape = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(picture.path());
        int end = 0;
        while (shape.find()) {
            assertThat(shape.start()).isEqualTo(end);
            end = shape.end();
            modules.setRegion(
                    Integer.parseInt(shape.group(1)) - 4,
                    Integer.parseInt(shape.group(2)) - 4,
                    Integer.parseInt(shape.group(3)),
                    1);
        }
        assertThat(end).isEqualTo(picture.path().length());
        return modules;
    }
}
