package org.porchlight.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Where a request comes from, for counting: an IPv4 address, or the first 64 bits of an IPv6 address, since one household
 * usually holds all that share them (<a href="https://www.rfc-editor.org/rfc/rfc6177">RFC 6177</a>). To be stored as a keyed
 * hash only.
 *
 * @param value such as "203.0.113.9" or "20010db800010002::/64"
 */
public record ClientAddress(String value) {

    private static final int NETWORK_BYTES = 8;

    /** As the connection says, or a proxy that is trusted. */
    public static ClientAddress of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** From an address in any spelling; what is no address counts as it stands. Never asks a name server. */
    static ClientAddress of(String address) {
        if (!address.contains(":")) {
            return new ClientAddress(address);
        }
        try {
            // with a colon in it, Java reads a literal address or refuses, but looks no name up
            InetAddress read = InetAddress.getByName(address.replaceFirst("%.*", ""));
            return new ClientAddress(
                    read instanceof Inet6Address
                            ? HexFormat.of().formatHex(read.getAddress(), 0, NETWORK_BYTES) + "::/64"
                            : read.getHostAddress());
        } catch (UnknownHostException e) {
            return new ClientAddress(address);
        }
    }

    /** Says nothing, so that no log tells who was here. */
    @Override
    public String toString() {
        return "ClientAddress";
    }
}
