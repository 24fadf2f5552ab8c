package org.digitaldiplomacy.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.ingest.files.PackageFiles;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;
import org.digitaldiplomacy.ingest.files.UnreadableFileException;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.ingest.table.Problems;
import org.digitaldiplomacy.ingest.table.TableReader;
import org.digitaldiplomacy.ingest.table.TableRows;
import org.digitaldiplomacy.ingest.table.TableSet;
import org.digitaldiplomacy.ingest.table.Vocabulary;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.Sha256;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/** One reading of one package: the descriptor, then table after table, each after those that it names. */
final class PackageAssembly {

    private final PackageFiles files;
    private final LocalDate today;
    private final Problems problems;
    private final MessageDigest contents = Sha256.begin();

    PackageAssembly(PackageFiles files, LocalDate today, Problems problems) {
        this.files = files;
        this.today = today;
        this.problems = problems;
    }

    PackageReading reading() {
        Optional<PackageReading> accepted =
                new DescriptorReader(names(), problems).read(files).flatMap(this::assemble);
        return accepted.orElseGet(() -> new PackageReading.Refused(files.name(), problems.kept(), problems.total()));
    }

    /** @throws IllegalStateException where they are refused */
    List<Country> countries() {
        TableSet tables = new TableSet(today, Vocabulary.COMMON);
        List<TableRows<?>> needed = List.of(tables.of(Tables.SOURCES), tables.of(Tables.COUNTRIES));
        new DescriptorReader(names(), problems)
                .read(files)
                .ifPresent(descriptor -> needed.forEach(
                        table -> read(table, descriptor.of(table.table().name()))));
        if (problems.total() > 0) {
            throw new IllegalStateException("the countries are refused: " + problems.kept());
        }
        return tables.of(Tables.COUNTRIES).records();
    }

    Optional<Descriptor> descriptor() {
        return new DescriptorReader(names(), problems).read(files);
    }

    /** The digest alone, without reading what the files say; empty where a file cannot be read. */
    Optional<String> digest() {
        Optional<Descriptor> descriptor = new DescriptorReader(names(), problems).read(files);
        if (descriptor.isEmpty()) {
            return Optional.empty();
        }
        for (String table : names()) {
            List<String> hashes = new ArrayList<>();
            for (Descriptor.Resource resource : descriptor.get().of(table)) {
                Optional<String> hash = hash(resource.path());
                if (hash.isEmpty()) {
                    return Optional.empty();
                }
                hashes.add(hash.get());
            }
            digest(table, hashes);
        }
        return Optional.of(HexFormat.of().formatHex(contents.digest()));
    }

    private Optional<String> hash(String path) {
        try (InputStream in = files.open(path).orElse(null)) {
            if (in == null) {
                return Optional.empty();
            }
            DigestInputStream digested = new DigestInputStream(in, Sha256.begin());
            digested.transferTo(OutputStream.nullOutputStream());
            return Optional.of(
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private List<String> names() {
        return Tables.all().stream().map(Table::name).toList();
    }

    private Optional<PackageReading> assemble(Descriptor descriptor) {
        refuseUnlisted(descriptor);
        TableSet tables = new TableSet(today, Vocabulary.COMMON.and(descriptor.platforms(), descriptor.metrics()));
        for (TableRows<?> table : tables.inOrder()) {
            read(table, descriptor.of(table.table().name()));
        }
        if (problems.total() > 0) {
            return Optional.empty();
        }
        String digest = HexFormat.of().formatHex(contents.digest());
        return Optional.of(
                new PackageReading.Accepted(tables.dataPackage(descriptor.name(), descriptor.version(), digest)));
    }

    private void refuseUnlisted(Descriptor descriptor) {
        Set<String> listed =
                descriptor.resources().stream().map(Descriptor.Resource::path).collect(Collectors.toSet());
        try {
            for (String path : files.list()) {
                if (path.endsWith(".csv") && !listed.contains(path)) {
                    problems.addFile(
                            path,
                            "a CSV file that is not listed",
                            "it among the resources of " + Descriptor.FILE + ", or elsewhere");
                }
            }
        } catch (UnreadableFileException unreadable) {
            problems.addFile(files.name(), unreadable.found(), unreadable.expected());
        } catch (IOException unreadable) {
            problems.addFile(files.name(), "files that cannot be listed (" + unreadable + ")", "readable ones");
        }
    }

    /** Reads a table's files. */
    private void read(TableRows<?> table, List<Descriptor.Resource> resources) {
        if (resources.isEmpty() && table.table().isNeeded()) {
            problems.add(new Problem(
                    Descriptor.FILE,
                    0,
                    "resources",
                    "no " + table.table().name(),
                    "a resource of this name, for the table"));
            table.leaveIncomplete();
        }
        List<String> hashes = new ArrayList<>();
        for (Descriptor.Resource resource : resources) {
            read(resource, table).ifPresentOrElse(hashes::add, table::leaveIncomplete);
        }
        digest(table.table().name(), hashes);
        table.finish(Descriptor.FILE, problems);
    }

    /** The order, names and places of a table's files do not change the digest. */
    private void digest(String table, List<String> hashes) {
        hashes.stream()
                .sorted()
                .map(hash -> table + " " + hash + "\n")
                .forEach(line -> contents.update(line.getBytes(StandardCharsets.US_ASCII)));
    }

    /** @return the file's hash; empty where it could not be read to its end */
    private Optional<String> read(Descriptor.Resource resource, TableRows<?> table) {
        String path = resource.path();
        try (InputStream in = files.open(path).orElse(null)) {
            if (in == null) {
                problems.addFile(path, "no such file", "it, since " + Descriptor.FILE + " lists it");
                return Optional.empty();
            }
            DigestInputStream digested = new DigestInputStream(in, Sha256.begin());
            StrictUtf8Reader text = new StrictUtf8Reader(digested);
            if (!new TableReader(path, table, problems).read(text)) {
                return Optional.empty();
            }
            String hash = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            compare(resource, hash, text.decoded());
            return Optional.of(hash);
        } catch (UnreadableFileException unreadable) {
            problems.add(new Problem(path, unreadable.line(), "", unreadable.found(), unreadable.expected()));
        } catch (IOException unreadable) {
            problems.addFile(path, "a file that cannot be read (" + unreadable + ")", "a readable one");
        }
        return Optional.empty();
    }

    private void compare(Descriptor.Resource resource, String hash, long bytes) {
        String asStated = ", as " + Descriptor.FILE + " states; if the change was meant, state the new one or none";
        if (resource.sha256() != null && !resource.sha256().equals(hash)) {
            problems.addFile(resource.path(), "the hash sha256:" + hash, "sha256:" + resource.sha256() + asStated);
        } else if (resource.bytes() != null && resource.bytes() != bytes) {
            problems.addFile(resource.path(), bytes + " bytes", resource.bytes() + asStated);
        }
    }
}
