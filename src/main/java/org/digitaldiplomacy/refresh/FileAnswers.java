package org.digitaldiplomacy.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.collect.Downloads;
import org.digitaldiplomacy.collect.Unanswered;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a folder that the operator filled; else from those kept on the same day; else from the web, kept at once.
 * An answer that was kept and then refused is set aside, so that it is asked for anew.
 */
final class FileAnswers implements Answers {

    private static final String ANY = "text/csv, application/json, application/zip, text/plain, */*;q=0.5";
    private static final String SET_ASIDE = ".refused";

    private final @Nullable Path from;
    private final Path kept;
    private final Downloads web;
    private final LocalDate today;
    private final List<Path> used = new ArrayList<>();

    /** @param keep where each day has a folder of its own */
    FileAnswers(@Nullable Path from, Path keep, Downloads web, LocalDate today) {
        this.from = from;
        this.kept = keep.resolve(today.toString());
        this.web = web;
        this.today = today;
    }

    @Override
    public boolean isByHand(String file) {
        return from != null && Files.isRegularFile(from.resolve(file));
    }

    @Override
    public Answer get(String file, URI address) throws Refused {
        if (isByHand(file)) {
            return byHand(file, address);
        }
        Path copy = kept.resolve(file);
        try {
            if (!Files.exists(copy)) {
                keep(copy, web.bytes(address, ANY));
            }
        } catch (Unanswered none) {
            throw new Refused(file + " " + none.why());
        } catch (IOException unwritable) {
            throw new Refused("found " + copy + ", expected a file that can be written (" + unwritable + ")");
        }
        used.add(copy);
        return new Answer(address.toString(), copy, today);
    }

    private static void keep(Path copy, byte[] content) throws IOException {
        Files.createDirectories(copy.getParent());
        Path begun = copy.resolveSibling(copy.getFileName() + ".part");
        Files.write(begun, content);
        Files.move(begun, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Answer byHand(String file, URI page) throws Refused {
        if (from == null || !isByHand(file)) {
            throw new Refused("found no " + file + (from == null ? "" : " in " + from)
                    + ", expected it in the folder that" + " --from names: save it from " + page);
        }
        Path copy = from.resolve(file);
        try {
            LocalDate read = LocalDate.ofInstant(Files.getLastModifiedTime(copy).toInstant(), ZoneOffset.UTC);
            return new Answer(copy.toString(), copy, read.isAfter(today) ? today : read);
        } catch (IOException unreadable) {
            throw new Refused("found " + copy + ", expected a readable file (" + unreadable + ")");
        }
    }

    /** Makes the next run ask for these files anew. */
    void setAside() {
        for (Path copy : used) {
            try {
                Files.move(
                        copy, copy.resolveSibling(copy.getFileName() + SET_ASIDE), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }
}
