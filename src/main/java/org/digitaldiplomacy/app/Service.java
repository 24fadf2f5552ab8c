package org.digitaldiplomacy.app;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The running service and its database, in the only order that works: the database comes first, because Quarkus wants
 * its address when it starts, and it goes last, when the application has let go of its connections.
 */
final class Service {
    /** Refuses every connection; for runs that end before they would make one. */
    private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/nowhere";

    private static final int PATIENCE_SECONDS = 60;

    private final DatabasePlan plan;
    private final CountDownLatch applicationStopped = new CountDownLatch(1);
    private @Nullable EmbeddedPostgres postgres;
    private boolean ending;

    Service(DatabasePlan plan) {
        this.plan = plan;
    }

    /**
     * Serves until the process is told to end; does not return.
     *
     * @throws DatabaseStartException if there is no database to serve from
     */
    void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "database-stop"));
        endWithParent();
        try {
            System.out.println("Database: " + openDatabase());
            System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
            ApplicationLifecycleManager.setDefaultExitCodeHandler(exitCode -> {
                applicationStopped.countDown();
                System.exit(exitCode);
            });
            Quarkus.run();
        } finally {
            applicationStopped.countDown();
        }
    }

    /**
     * Works on the database without serving.
     *
     * @throws DatabaseStartException if there is no database to work on
     */
    void work(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "database-stop"));
        try {
            openDatabase();
            work.run();
        } finally {
            applicationStopped.countDown();
        }
    }

    /** Maven hands no signal on to what it runs: once it is gone, nobody is left who would stop this process. */
    private static void endWithParent() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        if (parent.isPresent() && Boolean.getBoolean("ddi.ends-with-parent")) {
            CompletableFuture<Void> unused = parent.get().onExit().thenRun(() -> System.exit(0));
        }
    }

    /** Opens the database and tells Quarkus of it. Returns what to tell the person who starts the service. */
    private synchronized String openDatabase() {
        if (ending) {
            throw new DatabaseStartException("told to end before the database was opened");
        }
        if (plan instanceof DatabasePlan.External external) {
            external.requireAnswer();
            return external.toString();
        }
        if (plan instanceof DatabasePlan.Embedded embedded) {
            EmbeddedPostgres opened = EmbeddedPostgres.open(embedded.folder(), embedded.account());
            postgres = opened;
            DatabaseAddress address = opened.address();
            new DatabasePlan.External(address.jdbcUrl(), address.username(), address.password()).requireAnswer();
            System.setProperty(DatabasePlan.URL, address.jdbcUrl());
            System.setProperty(DatabasePlan.USERNAME, address.username());
            System.setProperty(DatabasePlan.PASSWORD, address.password());
            SigningKeyFile.beside(embedded.folder(), Settings.ofProcess());
            return opened.toString();
        }
        if (plan instanceof DatabasePlan.None) {
            System.setProperty(DatabasePlan.URL, NOWHERE);
            return "none";
        }
        throw new IllegalStateException("no such kind: " + plan);
    }

    /** Runs while the process ends, beside Quarkus's own shutdown; waits for an opening under way. */
    private synchronized void end() {
        ending = true;
        if (postgres == null) {
            return;
        }
        try {
            if (!applicationStopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The application is still busy; stopping its database all the same.");
            }
            postgres.close();
        } catch (IOException | DatabaseStartException failure) {
            System.err.println("The embedded database was left running: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
