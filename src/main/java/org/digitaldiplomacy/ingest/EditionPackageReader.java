package org.digitaldiplomacy.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionPackage;
import org.digitaldiplomacy.edition.FrozenCode;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.FrozenPlugin;
import org.digitaldiplomacy.edition.IntervalRuns;
import org.digitaldiplomacy.edition.PluginJar;
import org.digitaldiplomacy.ingest.files.Limits;
import org.digitaldiplomacy.ingest.files.PackageFiles;
import org.digitaldiplomacy.ingest.files.UnreadableFileException;
import org.digitaldiplomacy.model.Sha256;
import org.digitaldiplomacy.port.Freshness;
import org.digitaldiplomacy.table.Tables;

/** Reads an edition that was downloaded whole: the tables that it was frozen in, and its rule folder. */
final class EditionPackageReader {

    private static final String RULES = "methodology/";
    private static final String PLUGINS = "plugins/";
    private static final String SUMS = "SHA256SUMS";
    private static final String DESCRIPTOR = "datapackage.json";

    private final String name;
    private final SortedMap<String, byte[]> files;
    private final List<String> findings = new ArrayList<>();

    private EditionPackageReader(String name, SortedMap<String, byte[]> files) {
        this.name = name;
        this.files = files;
    }

    static EditionPackage read(Path path) {
        try (PackageFiles archive = PackageFiles.at(path, Limits.DEFAULT)) {
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (String file : archive.list()) {
                try (InputStream in = archive.open(file).orElseThrow()) {
                    files.put(file, in.readAllBytes());
                }
            }
            return new EditionPackageReader(archive.name(), files).read();
        } catch (UnreadableFileException e) {
            return new EditionPackage.Refused(path + ": found " + e.found() + ", expected " + e.expected());
        } catch (IOException | IllegalArgumentException e) {
            return new EditionPackage.Refused(path + ": found what cannot be read (" + e.getMessage()
                    + "), expected an edition as it is downloaded");
        }
    }

    private EditionPackage read() throws IOException {
        if (!files.containsKey(DESCRIPTOR)) {
            return new EditionPackage.Refused(name + ": found no " + DESCRIPTOR + ", expected an edition's package");
        }
        JsonNode edition = new ObjectMapper().readTree(files.get(DESCRIPTOR)).path("edition");
        if (!edition.isObject()) {
            return new EditionPackage.Refused(name + ": found a " + DESCRIPTOR
                    + " without a field edition, expected the package of an edition, not of data");
        }
        checkSums();
        long withheld = records("inputs").stream()
                .filter(row -> row.getField("value").isEmpty())
                .count();
        if (withheld > 0) {
            return new EditionPackage.Refused(name + ": found " + withheld
                    + " inputs whose values the publisher's terms kept from this download, expected all of them:"
                    + " without them nothing can be scored again");
        }
        SortedMap<String, String> rules = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(RULES)) {
                rules.put(path.substring(RULES.length()), new String(bytes, UTF_8));
            }
        });
        FrozenEdition read = edition(edition);
        return new EditionPackage.Read(read, rules, plugins(read), findings);
    }

    /** Jars that the edition names, as far as they are what it says; what is wrong with the others is found. */
    private List<PluginJar> plugins(FrozenEdition edition) {
        List<PluginJar> jars = new ArrayList<>();
        for (FrozenPlugin plugin : edition.code().plugins()) {
            byte[] bytes = files.get(PLUGINS + plugin.file());
            if (bytes == null) {
                findings.add("The plug-in " + plugin + ", which scored the edition, is not in its package.");
                continue;
            }
            PluginJar jar = new PluginJar(plugin.file(), bytes);
            if (jar.name().equals(plugin)) {
                jars.add(jar);
            } else {
                findings.add("The plug-in " + plugin + ", which scored the edition, is another in its package: SHA-256 "
                        + jar.name().sha256() + ".");
            }
        }
        return jars;
    }

    private static FrozenCode code(JsonNode header) {
        List<FrozenPlugin> plugins = new ArrayList<>();
        header.path("plugins")
                .forEach(plugin -> plugins.add(new FrozenPlugin(
                        plugin.path("file").asText(), plugin.path("sha256").asText())));
        return new FrozenCode(header.path("engine").asText(), plugins);
    }

    private FrozenEdition edition(JsonNode header) {
        return new FrozenEdition(
                new EditionId(
                        header.path("slug").asText(), header.path("revision").asInt()),
                header.path("year").asInt(),
                header.path("methodologyDigest").asText(),
                header.path("inputsDigest").asText(),
                header.path("note").asText(),
                code(header),
                new IntervalRuns(
                        header.path("runs").asInt(), header.path("seed").asLong()),
                rows("countries", EditionRows::country),
                records("country-groups").stream().collect(Collectors.toMap(EditionRows::group, EditionRows::kind)),
                rows("sources", row -> EditionRows.described(Tables.SOURCES, row)),
                rows("indicators", row -> EditionRows.described(Tables.INDICATORS, row)),
                rows("inputs", row -> EditionRows.described(Tables.OBSERVATIONS, row)),
                rows("nodes", EditionRows::node),
                rows("scores", EditionRows::score),
                rows("explanations", EditionRows::step),
                rows("groups", EditionRows::rankedGroup),
                rows("group-ranks", EditionRows::groupRank),
                StreamSupport.stream(header.path("warnings").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                header.hasNonNull("newInputs")
                        ? new Freshness(
                                header.path("newInputs").asDouble(),
                                header.path("carriedForward").asBoolean())
                        : null);
    }

    /** Each file is as the package's own list says, and none is missing from it. */
    private void checkSums() {
        Map<String, String> sums = new TreeMap<>();
        new String(files.getOrDefault(SUMS, new byte[0]), UTF_8).lines().forEach(line -> {
            String[] halves = line.split("  ", 2);
            sums.put(halves[halves.length - 1], halves[0]);
        });
        sums.forEach((path, sum) -> {
            byte[] bytes = files.get(path);
            if (bytes == null) {
                findings.add("The file " + path + " is missing, which " + SUMS + " lists.");
            } else if (!Sha256.hex(bytes).equals(sum)) {
                findings.add("The file " + path + " was changed: " + SUMS + " has " + sum + ", found "
                        + Sha256.hex(bytes) + ".");
            }
        });
        files.keySet().stream()
                .filter(path -> !path.equals(SUMS) && !sums.containsKey(path))
                .forEach(path -> findings.add("The file " + path + " is not listed in " + SUMS + "."));
    }

    private <R> List<R> rows(String table, Function<NamedCsvRecord, R> reader) {
        List<R> rows = new ArrayList<>();
        for (NamedCsvRecord row : records(table)) {
            try {
                rows.add(reader.apply(row));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        table + ".csv, line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
            }
        }
        return rows;
    }

    private List<NamedCsvRecord> records(String table) {
        byte[] bytes = files.get(table + ".csv");
        if (bytes == null) {
            throw new IllegalArgumentException("there is no " + table + ".csv");
        }
        return CsvReader.builder().ofNamedCsvRecord(new String(bytes, UTF_8)).stream()
                .toList();
    }
}
