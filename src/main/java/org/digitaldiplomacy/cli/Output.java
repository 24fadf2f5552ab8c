package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Destination of a command's results: a file, or else the standard output. */
final class Output {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file")
    private @Nullable Path file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @throws RefusedInput where the file cannot be written */
    void write(String text) {
        if (file == null) {
            PrintWriter out = command.commandLine().getOut();
            out.print(text);
            out.flush();
        } else {
            write("--output", file, text);
        }
    }

    /**
     * Writes a file that an option names.
     *
     * @throws RefusedInput where it cannot be written
     */
    static void write(String option, Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RefusedInput(
                    "found " + option + " " + file + ", expected a file that can be written (" + e + ")");
        }
    }
}
