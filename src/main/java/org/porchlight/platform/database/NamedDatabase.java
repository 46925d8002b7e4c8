package org.porchlight.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The database that {@code spring.datasource.url} names, as far as it may be printed: no parameters, no password. */
record NamedDatabase(String url) {

    private static final String POSTGRES = "jdbc:postgresql:";

    static @Nullable NamedDatabase in(Environment environment) {
        String url = environment.getProperty("spring.datasource.url");
        return url == null ? null : new NamedDatabase(url);
    }

    boolean isPostgres() {
        return url.startsWith(POSTGRES);
    }

    /** Returns {@code host:port/database}. */
    String address() {
        String rest = url.substring(Math.min(url.length(), POSTGRES.length())).replaceFirst("^//", "");
        int end = rest.indexOf('?') < 0 ? rest.length() : rest.indexOf('?');
        return rest.substring(rest.lastIndexOf('@', end) + 1, end);
    }
}
