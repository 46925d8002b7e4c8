package org.porchlight.directory;

import jakarta.servlet.http.HttpServletRequest;

/** What tells one sender of reports from another. */
final class Sender {

    private static final int GROUPS_OF_A_NETWORK = 4;

    private Sender() {}

    /** The IPv4 address, or the first 64 bits of an IPv6 address: one household usually holds all that share them. */
    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":");
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(GROUPS_OF_A_NETWORK, groups.length)));
    }
}
