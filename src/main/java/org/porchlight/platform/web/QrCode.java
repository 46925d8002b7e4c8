package org.porchlight.platform.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as the path of an SVG picture in the page itself: the security rules of our pages allow neither pictures in
 * addresses nor styles on elements. Draw it dark on a light ground in both themes, or phones cannot read it:
 * {@code <svg viewBox="0 0 size size"><path d="…"/></svg>}.
 *
 * @param size width and height in modules, with the light margin of four that the standard asks for
 * @param path one closed shape for each run of dark modules in a row
 */
public record QrCode(int size, String path) {

    private static final int MARGIN = 4;

    /** @throws IllegalArgumentException if the text is too long, some 2,000 letters */
    public static QrCode of(String text) {
        ByteMatrix modules = modules(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int run = 0;
                while (x + run < modules.getWidth() && modules.get(x + run, y) == 1) {
                    run++;
                }
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + MARGIN, y + MARGIN, run, run));
                }
                x += run + 1;
            }
        }
        return new QrCode(modules.getWidth() + 2 * MARGIN, path.toString());
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code");
        }
    }

    /** The picture may hold a secret. */
    @Override
    public String toString() {
        return "QrCode";
    }
}
