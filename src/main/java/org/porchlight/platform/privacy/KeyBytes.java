package org.porchlight.platform.privacy;

import java.util.Arrays;

/**
 * The bytes of a key, overwritten when it is closed. Whoever wants them afterwards is refused: zeros would seal just as well,
 * and anyone could open what they sealed.
 */
final class KeyBytes implements AutoCloseable {

    private final byte[] bytes;
    private boolean closed;

    /** @param bytes become its own; nobody else may keep them */
    KeyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalStateException if the key was closed */
    synchronized byte[] copy() {
        if (closed) {
            throw new IllegalStateException("a key was used after it was closed");
        }
        return bytes.clone();
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }
}
