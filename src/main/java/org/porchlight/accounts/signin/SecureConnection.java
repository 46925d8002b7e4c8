package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Passwords travel over https, or within one computer; anyone on the way could read them otherwise. */
public final class SecureConnection {

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private SecureConnection() {}

    /** Whether a password may be asked for on this connection. */
    public static boolean protects(HttpServletRequest request) {
        return request.isSecure() || THIS_COMPUTER.contains(request.getServerName());
    }
}
