package org.digitaldiplomacy.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever bytes a package holds, reading it ends in acceptance or in problems, never in an exception. */
class ChangedBytesPropertyTest {

    private static final SamplePackage SAMPLE = SamplePackage.valid();
    private static final List<String> PATHS =
            SAMPLE.files().keySet().stream().sorted().toList();
    private static Path directory = Path.of("");

    @BeforeContainer
    static void write() throws IOException {
        directory = SAMPLE.writeTo(Files.createTempDirectory("sample-package"));
    }

    @AfterContainer
    static void delete() throws IOException {
        for (String path : PATHS) {
            Files.delete(directory.resolve(path));
        }
        Files.delete(directory.resolve("observations"));
        Files.delete(directory);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void changed_bytes_are_accepted_or_told_of(
            @ForAll @IntRange(max = 12) int file,
            @ForAll @IntRange(max = 3_000) int position,
            @ForAll @IntRange(max = 40) int removed,
            @ForAll @Size(max = 6) byte[] added)
            throws IOException {
        Path path = directory.resolve(PATHS.get(file));
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, changed(bytes, position % bytes.length, removed, added));
        try {
            assertThat(Readings.sentences(Readings.READER.read(directory)))
                    .allMatch(sentence -> sentence.contains(": found ") && sentence.contains(", expected "))
                    .noneMatch(sentence -> sentence.contains("\n"));
        } finally {
            Files.write(path, bytes);
        }
    }

    private static byte[] changed(byte[] bytes, int position, int removed, byte[] added) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, position);
        changed.writeBytes(added);
        int rest = Math.min(bytes.length, position + removed);
        changed.write(bytes, rest, bytes.length - rest);
        return changed.toByteArray();
    }
}
