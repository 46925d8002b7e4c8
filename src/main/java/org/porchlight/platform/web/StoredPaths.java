package org.porchlight.platform.web;

import java.util.Set;

/**
 * Addresses whose pages hold nothing about anyone: rendered once per variant and from then on served from memory by {@link
 * StoredPages}, without a session, a database or a template. A module declares its own as a bean. The query is ignored.
 *
 * @param exact whole paths, such as "/steps"
 * @param folders beginnings of paths that end in a slash, such as "/steps/": what lies directly in them, and nothing deeper,
 *     because pages that people fill in may lie there
 */
public record StoredPaths(Set<String> exact, Set<String> folders) {

    boolean contain(String path) {
        if (exact.contains(path)) {
            return true;
        }
        for (String folder : folders) {
            if (path.startsWith(folder) && path.indexOf('/', folder.length()) < 0) {
                return true;
            }
        }
        return false;
    }
}
