package org.digitaldiplomacy.app;

import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the application: with arguments a command, without any the service. */
@QuarkusMain
public final class Main {
    Main() {}

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            System.exit(command(arguments));
        }
        try {
            new Service(DatabasePlan.from(Settings.ofProcess())).run();
        } catch (DatabaseStartException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    /** Commands need neither database nor Quarkus, so that they answer at once. Returns the process's exit code. */
    private static int command(String... arguments) {
        System.err.println("Unknown command '" + arguments[0] + "'. Start without arguments to serve.");
        return 2;
    }
}
