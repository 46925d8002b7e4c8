package org.porchlight.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server on this machine over one HTTP/1.1 connection that is kept open, and opened again where the server ends it.
 * Does as little as possible with an answer, because it shares the machine with the server it measures.
 */
final class KeptConnection implements AutoCloseable {

    /** What came back. The body is as sent, compressed or not, without the chunks' lengths. */
    record Answer(int status, String head, byte[] body) {

        String header(String name) {
            int at = head.indexOf("\n" + name.toLowerCase(Locale.ROOT) + ": ");
            return at < 0 ? "" : head.substring(at + name.length() + 3, head.indexOf('\r', at));
        }
    }

    private static final int WAIT_MILLIS = 30_000;

    private final int port;
    private final byte[] buffer = new byte[65_536];
    private int position;
    private int end;
    private @Nullable Socket socket;

    KeptConnection(int port) {
        this.port = port;
    }

    /** What a browser sends; the lines behind it end in CRLF each. */
    static byte[] request(int port, String path, String moreLines) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Language: en-US,en;q=0.5\r\n"
                        + "Accept-Encoding: gzip, deflate, br\r\n" + moreLines + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    Answer send(byte[] request) throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(WAIT_MILLIS);
            socket = open;
            position = 0;
            end = 0;
        }
        open.getOutputStream().write(request);
        InputStream in = open.getInputStream();
        String head = head(in);
        int status = Integer.parseInt(head, 9, 12, 10);
        Answer answer = new Answer(status, head, status == 304 ? new byte[0] : body(head, in));
        if (head.contains("\nconnection: close")) {
            close();
        }
        return answer;
    }

    private String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(1024);
        String line;
        do {
            line = line(in);
            head.append(line);
        } while (line.length() > 2);
        return head.toString().toLowerCase(Locale.ROOT);
    }

    private byte[] body(String head, InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(16_384);
        int at = head.indexOf("\ncontent-length: ");
        if (at >= 0) {
            copy(in, Integer.parseInt(head, at + 17, head.indexOf('\r', at), 10), body);
            return body.toByteArray();
        }
        if (!head.contains("\ntransfer-encoding: chunked")) {
            throw new IOException("An answer without a length: " + head);
        }
        while (true) {
            int length = Integer.parseInt(line(in).strip(), 16);
            copy(in, length, body);
            line(in);
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            if (position == end) {
                fill(in);
            }
            char c = (char) (buffer[position++] & 0xff);
            line.append(c);
            if (c == '\n') {
                return line.toString();
            }
        }
    }

    private void copy(InputStream in, int length, ByteArrayOutputStream to) throws IOException {
        int missing = length;
        while (missing > 0) {
            if (position == end) {
                fill(in);
            }
            int some = Math.min(missing, end - position);
            to.write(buffer, position, some);
            position += some;
            missing -= some;
        }
    }

    private void fill(InputStream in) throws IOException {
        end = in.read(buffer);
        position = 0;
        if (end <= 0) {
            end = 0;
            throw new EOFException("The server ended the connection in the middle of an answer");
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
