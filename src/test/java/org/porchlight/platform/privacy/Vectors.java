package org.porchlight.platform.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/** Keys, places and bytes that are the same in every run. */
final class Vectors {

    static final UUID OWNER = UUID.fromString("6f1c2f0e-3b7a-4c55-9d0e-5a1b2c3d4e5f");
    static final UUID ANOTHER = UUID.fromString("11111111-2222-4333-8444-555555555555");
    static final Cell CELL = new Cell("journal_entry", "text", UUID.fromString("0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9"));
    static final String TEXT = "Tonight I kept the door closed. \u2615";

    private static final Properties KEPT = new Properties();

    static {
        try (InputStream file = Vectors.class.getResourceAsStream("/privacy-vectors.properties")) {
            KEPT.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Vectors() {}

    static byte[] kept(String name) {
        return hex(Objects.requireNonNull(KEPT.getProperty(name), name));
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** 32 bytes that count up from this one. */
    static byte[] from(int first) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }

    static BoxKey key(int epoch) {
        return new BoxKey(epoch, from(0));
    }

    static Pepper pepper() {
        return new Pepper(from(32));
    }
}
