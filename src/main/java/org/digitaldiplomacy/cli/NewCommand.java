package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the files of something new, ready to be filled in. Files that are there are never overwritten. */
@Command(
        name = "new",
        description = "Writes the files of something new, ready to be filled in; overwrites nothing.",
        subcommands = {
            NewCommand.MethodologyCommand.class,
            NewCommand.IndicatorCommand.class,
            NewCommand.FormulaCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class NewCommand implements Runnable {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    private static String id(String what, String found) {
        if (!ID.matcher(found).matches()) {
            throw new RefusedInput("found " + what + " " + found + ", expected small letters and digits with hyphens"
                    + " between, such as internet-users");
        }
        return found;
    }

    /** {@code internet-users} → {@code Internet users}. */
    private static String words(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }

    /** Writes all files or, where one is there already, none. */
    private static int write(CommandSpec spec, Path folder, Map<String, String> files) throws IOException {
        for (String name : files.keySet()) {
            if (Files.exists(folder.resolve(name))) {
                throw new RefusedInput("found " + folder.resolve(name) + ", expected no such file yet");
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().resolveSibling("."));
            Files.writeString(path, file.getValue());
            spec.commandLine().getOut().println("Wrote " + path);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** Writes a methodology of one indicator that validates and scores as it is. */
    @Command(
            name = "methodology",
            description = "Writes a rule folder of one indicator, which validates and scores as it is.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  new methodology scoring-rules/cyber-readiness"})
    static final class MethodologyCommand implements Callable<Integer> {

        @Parameters(paramLabel = "FOLDER", description = "the new folder; its name is the methodology's id")
        private Path folder;

        @Option(
                names = "--indicator",
                paramLabel = "ID",
                defaultValue = "internet-users",
                description = "the first indicator, named as its column of data (default: ${DEFAULT-VALUE})")
        private String indicator;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            String id = id(
                    "FOLDER", String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
            String first = id("--indicator", indicator);
            Map<String, String> files = new LinkedHashMap<>();
            files.put("methodology.yaml", NewFiles.methodology(id, words(id), first));
            files.put("indicators/" + first + ".yaml", NewFiles.indicator(first, words(first), first));
            files.put("README.md", NewFiles.readme(words(id)));
            return write(spec, folder, files);
        }
    }

    /** Writes an indicator and puts it under a node of the tree. */
    @Command(
            name = "indicator",
            description = {
                "Writes an indicator's file and puts it, with weight 1, under a node of the methodology's tree.",
                "Leaves to you: what it measures and why, and the methodology's next version."
            },
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example:",
                "  new indicator scoring-rules/digital-diplomacy press-freedom --under openness --column freedom-press"
            })
    static final class IndicatorCommand implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "FOLDER", description = "the methodology's folder")
        private Path folder;

        @Parameters(index = "1", paramLabel = "ID", description = "the indicator's id")
        private String id;

        @Option(names = "--under", paramLabel = "NODE", required = true, description = "the node that takes it in")
        private String node;

        @Option(names = "--column", paramLabel = "COLUMN", description = "its column of data (default: its id)")
        private @Nullable String column;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Path rules = folder.resolve("methodology.yaml");
            if (!Files.isRegularFile(rules)) {
                throw new RefusedInput("found no " + rules + ", expected a methodology's folder");
            }
            String named = id("ID", id);
            String tree = TreeText.of(Files.readString(rules)).with(node, named);
            write(
                    spec,
                    folder,
                    Map.of(
                            "indicators/" + named + ".yaml",
                            NewFiles.indicator(named, words(named), column == null ? named : id("--column", column))));
            Files.writeString(rules, tree);
            spec.commandLine().getOut().println("Put " + named + " under " + node + " in " + rules);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    /** Writes a plug-in of one formula. */
    @Command(
            name = "formula",
            description = "Writes the two Java files of a plug-in with one normaliser, which compiles as it is.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  new formula half-life --out my-formulas --package org.example.formulas"})
    static final class FormulaCommand implements Callable<Integer> {

        private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

        @Parameters(paramLabel = "NAME", description = "the formula's name in rule files")
        private String name;

        @Option(names = "--out", paramLabel = "DIR", required = true, description = "where to write it")
        private Path out;

        @Option(
                names = "--package",
                paramLabel = "PACKAGE",
                defaultValue = "org.example.formulas",
                description = "its Java package (default: ${DEFAULT-VALUE})")
        private String packageName;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            String formula = id("NAME", name);
            if (!Character.isLetter(formula.charAt(0))) {
                throw new RefusedInput("found NAME " + name + ", expected one that begins with a letter");
            }
            if (!PACKAGE.matcher(packageName).matches()) {
                throw new RefusedInput(
                        "found --package " + packageName + ", expected one such as org.example.formulas");
            }
            String type = typeName(formula);
            Map<String, String> files = new LinkedHashMap<>();
            files.put(type + ".java", NewFiles.formula(packageName, type, formula));
            files.put("Formulas.java", NewFiles.provider(packageName, type));
            files.put(
                    "META-INF/services/org.digitaldiplomacy.scoring.method.MethodProvider",
                    packageName + ".Formulas\n");
            return write(spec, out, files);
        }

        /** {@code half-life} → {@code HalfLife}. */
        private static String typeName(String formula) {
            StringBuilder type = new StringBuilder();
            for (String part : formula.split("-", -1)) {
                type.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
            return type.toString();
        }
    }
}
