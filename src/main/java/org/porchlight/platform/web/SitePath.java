package org.porchlight.platform.web;

/** Where a visitor may be sent on: plain paths of this site and nothing else, so that no link leads to a stranger's page. */
public final class SitePath {

    private SitePath() {}

    /** Small letters, digits, dashes and single slashes; at most 200 characters, no query. */
    public static boolean isOurs(String path) {
        return path.matches("/[a-z0-9/-]{0,200}") && !path.contains("//");
    }

    /** The path, or this other one if it does not lead to a page of this site. */
    public static String orElse(String path, String other) {
        return isOurs(path) ? path : other;
    }
}
