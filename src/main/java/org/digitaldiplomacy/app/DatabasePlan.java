package org.digitaldiplomacy.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which database the service is to use, read from how the process was started. */
sealed interface DatabasePlan {
    /** System property of the data directory; its environment variable is {@code DDI_DATA_DIR}. */
    String DATA_DIR = "ddi.data-dir";

    String URL = "quarkus.datasource.jdbc.url";
    String USERNAME = "quarkus.datasource.username";
    String PASSWORD = "quarkus.datasource.password";

    /** How the address of a database begins. */
    String POSTGRESQL = "jdbc:postgresql:";

    /** Set by Quarkus on a run that only records which classes a start loads. */
    String RECORDING_RUN = "quarkus.appcds.generate";

    /**
     * A database that somebody else runs. Quarkus reads address, user name and password from the same settings.
     *
     * @param username missing where the address or PostgreSQL's own settings tell it, as for the password
     */
    record External(
            String jdbcUrl,
            @Nullable String username,
            @Nullable String password) implements DatabasePlan {

        /**
         * @throws DatabaseStartException where it does not answer, does not let this user in, or was filled by a build
         *     before the first release
         */
        void requireAnswer() {
            Properties login = new Properties();
            Optional.ofNullable(username).ifPresent(name -> login.setProperty("user", name));
            Optional.ofNullable(password).ifPresent(word -> login.setProperty("password", word));
            try (Connection connection = DriverManager.getConnection(jdbcUrl, login)) {
                if (isFromBeforeTheFirstRelease(connection)) {
                    throw new DatabaseStartException("The database " + withoutParameters(jdbcUrl)
                            + " was filled by a build before the first release, whose tables were others. Give "
                            + Settings.variableName(DATA_DIR) + " or " + Settings.variableName(URL)
                            + " an empty one, and import again what was imported.");
                }
            } catch (SQLException failure) {
                String said =
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
                throw new DatabaseStartException(
                        "The database " + withoutParameters(jdbcUrl) + " cannot be used: " + said, failure);
            }
        }

        /** Whether Flyway's history has the steps that the first release put together. */
        private static boolean isFromBeforeTheFirstRelease(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                if (!isTrue(statement, "SELECT to_regclass('flyway_schema_history') IS NOT NULL")) {
                    return false;
                }
                return isTrue(
                        statement,
                        "SELECT EXISTS (SELECT FROM flyway_schema_history WHERE version = '20'"
                                + " AND description = 'latest account metrics')");
            }
        }

        private static boolean isTrue(Statement statement, String question) throws SQLException {
            try (ResultSet answer = statement.executeQuery(question)) {
                return answer.next() && answer.getBoolean(1);
            }
        }

        @Override
        public String toString() {
            return withoutParameters(jdbcUrl) + " (external)";
        }
    }

    /** The embedded server, with its data in a folder. */
    record Embedded(Path folder, ServerAccount account) implements DatabasePlan {}

    /** No database: the run ends before it would be asked. */
    record None() implements DatabasePlan {}

    /**
     * Reads the plan.
     *
     * @throws DatabaseStartException if the settings contradict each other, or leave no place for the data
     */
    static DatabasePlan from(Settings settings) {
        if (settings.value(URL).isPresent()) {
            return external(settings.value(URL).get(), settings);
        }
        if (settings.value(RECORDING_RUN).filter(Boolean::parseBoolean).isPresent()) {
            return new None();
        }
        for (String half : new String[] {USERNAME, PASSWORD}) {
            if (settings.value(half).isPresent()) {
                throw new DatabaseStartException(Settings.variableName(half) + " is set, but "
                        + Settings.variableName(URL) + " is not. Set both to use a database of your own,"
                        + " or neither to use the embedded one.");
            }
        }
        ServerAccount account = ServerAccount.ofProcess();
        return new Embedded(folder(settings, account), account);
    }

    private static External external(String jdbcUrl, Settings settings) {
        if (!jdbcUrl.startsWith(POSTGRESQL)) {
            throw new DatabaseStartException(Settings.variableName(URL) + " must begin with " + POSTGRESQL + ", found "
                    + withoutParameters(jdbcUrl));
        }
        return new External(
                jdbcUrl,
                settings.value(USERNAME).orElse(null),
                settings.value(PASSWORD).orElse(null));
    }

    /** A password may be among them. */
    private static String withoutParameters(String jdbcUrl) {
        return jdbcUrl.replaceFirst("[?].*", "");
    }

    /**
     * The folder asked for; else the user's own data folder; else, where root must start the server as {@code nobody}
     * and {@code nobody} cannot enter root's home, the system's place for state.
     */
    private static Path folder(Settings settings, ServerAccount account) {
        if (settings.value(DATA_DIR).isPresent()) {
            return Path.of(settings.value(DATA_DIR).get()).toAbsolutePath();
        }
        Path own = settings.variable("XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> settings.home().map(home -> home.resolve(".local/share")))
                .orElseThrow(() -> new DatabaseStartException("This user has no home directory to keep the database in."
                        + " Set DDI_DATA_DIR to a folder for it."))
                .resolve("digital-diplomacy/postgres");
        return account.barrier(own).isPresent() ? Path.of("/var/lib/digital-diplomacy/postgres") : own;
    }
}
