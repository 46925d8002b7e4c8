package org.porchlight.helpnow;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A phone line between browser and server that can be cut, can hang, and can answer 503 in the server's place. */
class Line implements Closeable {

    private enum State {
        UP,
        CUT,
        HANGING,
        BROKEN
    }

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int serverPort;
    private volatile State state = State.UP;

    Line(int serverPort) throws IOException {
        this.serverPort = serverPort;
        run(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        change(State.CUT);
    }

    void hang() {
        change(State.HANGING);
    }

    void breakDown() {
        change(State.BROKEN);
    }

    private void change(State next) {
        state = next;
        sockets.forEach(Line::closeQuietly);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        sockets.forEach(Line::closeQuietly);
    }

    private void accept() throws IOException {
        while (!entrance.isClosed()) {
            Socket browser = entrance.accept();
            sockets.add(browser);
            switch (state) {
                case CUT -> closeQuietly(browser);
                case HANGING -> {}
                case BROKEN -> run(() -> answer503(browser));
                case UP -> {
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                    sockets.add(server);
                    run(() -> pass(browser, server));
                    run(() -> pass(server, browser));
                }
            }
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        }
    }

    private static void answer503(Socket browser) throws IOException {
        try (browser) {
            byte[] request = new byte[8192];
            if (browser.getInputStream().read(request) > 0) {
                browser.getOutputStream()
                        .write("HTTP/1.1 503 Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // the other side has hung up, which is what the line is for
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }
}
