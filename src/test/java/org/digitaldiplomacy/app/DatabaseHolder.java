package org.digitaldiplomacy.app;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A process of its own that opens a database, says where, and closes it at the next line of input. Arguments: the data
 * directory and the folder of the programs.
 */
final class DatabaseHolder {
    private DatabaseHolder() {}

    public static void main(String... arguments) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(
                Path.of(arguments[0]), Path.of(arguments[1]), ServerAccount.ofProcess(), Durability.DURABLE)) {
            DatabaseAddress address = postgres.address();
            System.out.println(String.join(
                    " ", postgres.origin().name(), address.jdbcUrl(), address.username(), address.password()));
            int ignored = System.in.read();
        }
    }
}
