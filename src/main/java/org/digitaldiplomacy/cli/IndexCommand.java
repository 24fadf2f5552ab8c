package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.collect.BuiltInCollectors;
import org.digitaldiplomacy.collect.Collector;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.EditionConflict;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.edition.NotReproducible;
import org.digitaldiplomacy.edition.PluginJar;
import org.digitaldiplomacy.edition.PluginLoader;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.edition.ScoringCode;
import org.digitaldiplomacy.port.DatabaseCopies;
import org.digitaldiplomacy.refresh.Connector;
import org.digitaldiplomacy.refresh.publisher.BuiltInConnectors;
import org.digitaldiplomacy.scoring.ScoringStopped;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. Exit codes: 0 done, 1 the input is refused, 2 the command line is wrong, 3 a defect of ours, 130 cancelled. */
@Command(
        name = "java -jar quarkus-run.jar",
        description = "Scores states, or any other units, by methodologies that are data. Without a command it serves.",
        subcommands = {
            ScoreCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            ValidateCommand.class,
            RobustnessCommand.class,
            AuditCommand.class,
            TokenCommand.class,
            MeasureCommand.class,
            ImportCommand.class,
            NetworkCommand.class,
            EditionCommand.class,
            CollectCommand.class,
            RefreshCommand.class,
            DataCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            NewCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "RULES is a methodology's folder, or the name of a bundled one such as digital-diplomacy.",
            "DATA is a CSV file (long: unit,indicator,year,value; wide: unit and a column for each), a data package as"
                    + " directory or zip, or the word 'bundled'; or 'database', what the service's database holds now.",
            "Exit codes: 0 done, 1 input refused, 2 wrong command line, 3 internal error, 130 cancelled."
        })
public final class IndexCommand {

    static final int REFUSED = 1;
    static final int INTERNAL = 3;

    /** Exit code that shells give for a process ended by Ctrl-C. */
    static final int CANCELLED = 130;

    private static final PluginLoader NO_PLUGINS = new PluginLoader() {
        @Override
        public ScoringCode installed() {
            return ScoringCode.BUILT_IN;
        }

        @Override
        public Loaded load(List<PluginJar> jars) {
            throw new RefusedInput("found plug-ins " + jars + ", expected none: nothing here can run them");
        }
    };

    private IndexCommand() {}

    /**
     * Runs with the built-in formulas, collectors and connectors.
     *
     * @return the exit code
     */
    public static int run(
            RuleBook rules,
            DataFiles data,
            IndexDatabase.Opening database,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        return run(
                rules,
                data,
                database,
                BuiltInCollectors.all(),
                BuiltInConnectors.all(),
                NO_PLUGINS,
                out,
                err,
                arguments);
    }

    /** @return the exit code */
    public static int run(
            RuleBook rules,
            DataFiles data,
            IndexDatabase.Opening database,
            List<Collector> collectors,
            List<Connector> connectors,
            PluginLoader plugins,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        List<Object> offered = List.of(
                new Inputs(rules, data, database, plugins),
                database,
                new CollectCommand.Collectors(collectors),
                new RefreshCommand.Connectors(connectors));
        CommandLine line = new CommandLine(new IndexCommand(), new Commands(offered));
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof RefusedInput
                    || exception instanceof ScoringStopped
                    || exception instanceof EditionConflict
                    || exception instanceof NotReproducible
                    || exception instanceof DatabaseCopies.Refused
                    || exception instanceof IndexDatabase.Unavailable) {
                command.getErr().println(exception.getMessage());
                return REFUSED;
            }
            exception.printStackTrace(command.getErr());
            return INTERNAL;
        });
        return line.execute(arguments);
    }

    /** Hands each command what its constructor asks for: the inputs, the way to the database, the collectors, the connectors. */
    private record Commands(List<Object> offered) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                List<Optional<Object>> found = Arrays.stream(constructor.getParameterTypes())
                        .map(this::offered)
                        .toList();
                if (!found.isEmpty() && found.stream().allMatch(Optional::isPresent)) {
                    return type.cast(constructor.newInstance(
                            found.stream().map(Optional::orElseThrow).toArray()));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }

        private Optional<Object> offered(Class<?> asked) {
            return offered.stream().filter(asked::isInstance).findFirst();
        }
    }
}
