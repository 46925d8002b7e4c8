package org.porchlight.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** Compression as browsers know it (RFC 1952), and whether the one that asks does. */
final class Gzip {

    /** For what is compressed once and sent often. */
    static final int SMALLEST = 9;

    /** For what is sent once: a results page gets an eighth longer than with the usual 6, in a quarter of the time. */
    static final int QUICK = 3;

    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private Gzip() {}

    static boolean isAccepted(HttpServletRequest request) {
        String accepts = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepts != null
                && accepts.contains("gzip")
                && !REFUSED.matcher(accepts).find();
    }

    static byte[] of(byte[] bytes, int level) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream out = new Leveled(zipped, level)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    /** The JDK's stream knows no level but the usual one. */
    private static final class Leveled extends GZIPOutputStream {

        private static final int BUFFER = 8192;

        Leveled(OutputStream out, int level) throws IOException {
            super(out, BUFFER);
            def.setLevel(level);
        }
    }
}
