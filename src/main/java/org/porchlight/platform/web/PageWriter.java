package org.porchlight.platform.web;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a page as bytes while it is written. A page comes in thousands of small pieces from one thread, so there is no
 * lock, and no text of the whole page that would be copied and encoded at the end.
 */
final class PageWriter extends PrintWriter {

    private static final int USUAL_LENGTH = 49_152;
    private static final int SHORT = 64;

    private final Charset encoding;
    private final boolean likeAscii;
    private byte[] page = new byte[USUAL_LENGTH];
    private int length;
    /** The first half of a character that came in two pieces, or 0. */
    private char half;

    PageWriter(Charset encoding) {
        super(Writer.nullWriter());
        this.encoding = encoding;
        this.likeAscii = encoding.equals(StandardCharsets.UTF_8) || encoding.equals(StandardCharsets.ISO_8859_1);
    }

    void clear() {
        length = 0;
        half = 0;
    }

    byte[] bytes() {
        return Arrays.copyOf(page, length);
    }

    @Override
    public void write(int character) {
        if (likeAscii && half == 0 && character >= 0 && character < 0x80) {
            makeRoom(1);
            page[length++] = (byte) character;
        } else {
            encode(String.valueOf((char) character));
        }
    }

    @Override
    public void write(char[] text, int offset, int count) {
        encode(new String(text, offset, count));
    }

    @Override
    public void write(char[] text) {
        write(text, 0, text.length);
    }

    @Override
    public void write(String text, int offset, int count) {
        if (count > SHORT || !likeAscii || half != 0) {
            encode(text.substring(offset, offset + count));
            return;
        }
        makeRoom(count);
        for (int at = offset; at < offset + count; at++) {
            char character = text.charAt(at);
            if (character >= 0x80) {
                encode(text.substring(at, offset + count));
                return;
            }
            page[length++] = (byte) character;
        }
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    private void encode(String piece) {
        String text = half == 0 ? piece : half + piece;
        half = 0;
        int end = text.length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            half = text.charAt(end - 1);
            text = text.substring(0, end - 1);
        }
        byte[] bytes = text.getBytes(encoding);
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, page, length, bytes.length);
        length += bytes.length;
    }

    private void makeRoom(int more) {
        if (length + more > page.length) {
            page = Arrays.copyOf(page, Math.max(2 * page.length, length + more));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
