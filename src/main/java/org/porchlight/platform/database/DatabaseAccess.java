package org.porchlight.platform.database;

/** What a program needs to open a PostgreSQL database: its JDBC address, the role's name and the role's password. */
public record DatabaseAccess(String url, String name, String password) {

    /** Leaves the password out, so that a log never holds it. */
    @Override
    public String toString() {
        return url + " as " + name;
    }
}
