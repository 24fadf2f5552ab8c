package org.digitaldiplomacy.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.digitaldiplomacy.cli.IndexCommand;
import org.digitaldiplomacy.ingest.FilePanels;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.YamlRuleBook;

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

    /** Commands need no Quarkus, and but few a database, so that they answer at once. Returns the process's exit code. */
    private static int command(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        PluginFolder plugins = PluginFolder.read(PluginFolder.location(Settings.ofProcess()));
        plugins.refusals().forEach(err::println);
        return IndexCommand.run(
                new YamlRuleBook(new RuleReader(plugins.registry())),
                new FilePanels(new PackageReader(Clock.systemUTC())),
                new ConfiguredDatabase(() -> DatabasePlan.from(Settings.ofProcess())),
                plugins.collectors(),
                plugins.connectors(),
                plugins,
                out,
                err,
                arguments);
    }
}
