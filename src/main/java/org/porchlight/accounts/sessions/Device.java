package org.porchlight.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What a session is used on, as roughly as possible: enough to find one's own, too little to tell people apart. */
public enum Device {
    PHONE,
    TABLET,
    COMPUTER;

    static Device of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String words = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
        if (words.contains("ipad") || words.contains("tablet")) {
            return TABLET;
        }
        return words.contains("mobi") ? PHONE : COMPUTER;
    }

    static Device of(String name) {
        for (Device device : values()) {
            if (device.name().equals(name)) {
                return device;
            }
        }
        return COMPUTER;
    }

    /** Its word in the message bundle. */
    public String messageKey() {
        return "accounts.device." + name().toLowerCase(Locale.ROOT);
    }
}
