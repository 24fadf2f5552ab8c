package org.digitaldiplomacy.app;

/**
 * JDBC address and credentials of a PostgreSQL database.
 *
 * @param jdbcUrl such as {@code jdbc:postgresql://127.0.0.1:5432/name}
 * @param username the role that owns the schema
 * @param password never shown by {@link #toString()}
 */
public record DatabaseAddress(String jdbcUrl, String username, String password) {
    @Override
    public String toString() {
        return "DatabaseAddress[" + jdbcUrl + " as " + username + "]";
    }
}
