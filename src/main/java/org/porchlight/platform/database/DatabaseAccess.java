package org.porchlight.platform.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What a program needs to open a PostgreSQL database: its JDBC address, the role's name and the role's password. */
public record DatabaseAccess(String url, String name, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Leaves the password out, so that a log never holds it. */
    @Override
    public String toString() {
        return url + " as " + name;
    }
}
