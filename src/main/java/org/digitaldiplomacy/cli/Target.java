package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes what it found.
 *
 * @param option that names the file
 * @param file null for the standard output
 */
record Target(String option, @Nullable Path file, PrintWriter standard) {

    static Target of(String option, @Nullable Path file, CommandSpec spec) {
        return new Target(option, file, spec.commandLine().getOut());
    }

    /** @throws RefusedInput where the file cannot be written */
    void write(String text) {
        if (file == null) {
            standard.print(text);
            standard.flush();
            return;
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RefusedInput(
                    "found " + option + " " + file + ", expected a file that can be written (" + e + ")");
        }
    }
}
