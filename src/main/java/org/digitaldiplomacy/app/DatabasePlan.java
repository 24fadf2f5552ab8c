package org.digitaldiplomacy.app;

import java.nio.file.Path;

/** Which database the service is to use, read from how the process was started. */
sealed interface DatabasePlan {
    /** System property of the data directory; its environment variable is {@code DDI_DATA_DIR}. */
    String DATA_DIR = "ddi.data-dir";

    String URL = "quarkus.datasource.jdbc.url";
    String USERNAME = "quarkus.datasource.username";
    String PASSWORD = "quarkus.datasource.password";

    /** Set by Quarkus on a run that only records which classes a start loads. */
    String RECORDING_RUN = "quarkus.appcds.generate";

    /** A database that somebody else runs. Quarkus reads address, user name and password from the same settings. */
    record External(String jdbcUrl) implements DatabasePlan {
        /** Without the parameters, since a password may be among them. */
        @Override
        public String toString() {
            return jdbcUrl.replaceFirst("[?].*", "") + " (external)";
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
            return new External(settings.value(URL).get());
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
