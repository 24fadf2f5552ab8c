package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.digitaldiplomacy.edition.ClosestName;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionCountry;
import org.digitaldiplomacy.edition.EditionDownloads;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.Sha256;

/** Everything that can be downloaded of an edition, by the file's name in its address. */
@Singleton
class EditionFiles implements EditionDownloads {

    static final String WHOLE = "edition.zip";

    private static final String DATA_PACKAGE = "datapackage.json";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String MARKDOWN = "text/markdown; charset=utf-8";

    /** Documents that an edition's package holds beside its tables and rules. */
    private static final List<String> DOCUMENTS = List.of(
            "README.md",
            "LICENCES.md",
            DATA_PACKAGE,
            "csv-metadata.json",
            "dataset.jsonld",
            "CITATION.cff",
            "citation.bib",
            "citation.csl.json",
            "citation.txt");

    private final Shelf shelf;
    private final TableSource tables;
    private final Editions editions;
    private final Methodologies methodologies;
    private final PublicAddress address;

    EditionFiles(
            Shelf shelf, TableSource tables, Editions editions, Methodologies methodologies, PublicAddress address) {
        this.shelf = shelf;
        this.tables = tables;
        this.editions = editions;
        this.methodologies = methodologies;
        this.address = address;
    }

    /** The names of all files. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Dataset table : EditionTables.all()) {
            for (Format format : Format.values()) {
                names.add(table.name() + "." + format.extension());
            }
        }
        names.addAll(DOCUMENTS);
        names.add(WHOLE);
        return names;
    }

    @Override
    public List<Download> of(Edition edition) {
        String base = address.configured() + Subject.path(edition);
        List<Download> downloads = new ArrayList<>();
        for (Dataset table : EditionTables.all()) {
            for (Format format : Format.values()) {
                String file = table.name() + "." + format.extension();
                downloads.add(new Download(table.name(), format.name(), file, base + file));
            }
        }
        downloads.add(new Download("edition", "ZIP", WHOLE, base + WHOLE));
        return downloads;
    }

    @Override
    public Size size(Edition edition, String file) {
        KeptFile kept = get(edition, file, "", Map.of(), address.configured()).orElseThrow();
        return new Size(kept.bytes(), kept.sha256());
    }

    /** What a file's content depends on. */
    static String key(Edition edition, String file, String query, String base) {
        return edition.id() + "|" + edition.publishedAt() + "|" + file + "|" + query + "|" + base;
    }

    /**
     * @param query the parameters as they stand in the address
     * @param base the service's own address
     * @return empty where there is no such file
     * @throws TableRequest.Refused where a parameter or its value is not known
     */
    Optional<KeptFile> get(
            Edition edition, String file, String query, Map<String, List<String>> parameters, String base) {
        String key = key(edition, file, query, base);
        Optional<TableRequest> table = TableRequest.of(file, EditionTables.all(), parameters);
        if (table.isPresent()) {
            check(edition, table.get());
            return Optional.of(shelf.get(
                    key,
                    saved(edition, file),
                    table.get().format().mediaType(),
                    out -> tables.write(table.get(), edition, out)));
        }
        if (file.equals(WHOLE)) {
            refuseAll(file, parameters);
            return Optional.of(shelf.get(
                    key,
                    saved(edition, file),
                    "application/zip",
                    out -> zip(subject(edition, address.configured()), out)));
        }
        return document(edition, file, parameters, base)
                .map(document -> shelf.get(key, saved(edition, file), document.mediaType(), document.content()));
    }

    private void check(Edition edition, TableRequest request) {
        if (request.conditions().isEmpty()) {
            return;
        }
        request.requireKnown(
                "node",
                editions.nodes(edition.id()).stream().map(EditionNode::id).toList());
        if (request.conditions().stream().anyMatch(c -> c.column().equals("country"))) {
            request.requireKnown(
                    "country",
                    frozen(edition).countries().stream()
                            .map(EditionCountry::code)
                            .map(code -> code.value())
                            .toList());
        }
    }

    /** A file that is put together in memory. */
    private record Document(String mediaType, Shelf.Content content) {}

    private Optional<Document> document(
            Edition edition, String file, Map<String, List<String>> parameters, String base) {
        Subject subject = DOCUMENTS.contains(file) ? subject(edition, base) : null;
        if (subject == null) {
            return Optional.empty();
        }
        if (!file.startsWith("citation.")) {
            refuseAll(file, parameters);
        }
        return switch (file) {
            case "README.md" -> document(MARKDOWN, EditionReadme.readme(subject, tables.isWithholding()));
            case "LICENCES.md" -> document(MARKDOWN, EditionReadme.licences(subject));
            case DATA_PACKAGE ->
                document(
                        JSON,
                        TableDescriptions.dataPackage(subject, table -> csv(subject, table), tables.isWithholding()));
            case "csv-metadata.json" -> document("application/csvm+json", TableDescriptions.csvOnTheWeb(subject));
            case "dataset.jsonld" -> document(LinkedData.MEDIA_TYPE, LinkedData.dataset(subject));
            case "CITATION.cff" -> document("application/yaml", Citation.cff(subject));
            case "citation.bib" -> document("application/x-bibtex", Citation.bibtex(citations(subject, parameters)));
            case "citation.csl.json" ->
                document("application/vnd.citationstyles.csl+json", Citation.csl(citations(subject, parameters)));
            default -> document(TEXT, Citation.plain(citations(subject, parameters)));
        };
    }

    private static Optional<Document> document(String mediaType, byte[] content) {
        return Optional.of(new Document(mediaType, out -> out.write(content)));
    }

    /** Of the edition itself, or of the sources of the indicator that {@code indicator} names. */
    private static List<Citation> citations(Subject subject, Map<String, List<String>> parameters) {
        List<Citation> citations = new ArrayList<>();
        List<String> known = subject.frozen().indicators().stream()
                .map(indicator -> indicator.id().value())
                .toList();
        parameters.forEach((parameter, values) -> {
            if (!parameter.equals("indicator")) {
                throw new TableRequest.Refused("There is no parameter '" + parameter + "' here; "
                        + ClosestName.hint(parameter, List.of("indicator")));
            }
            for (String value : values) {
                if (!known.contains(value)) {
                    throw new TableRequest.Refused(
                            "There is no indicator '" + value + "' here; " + ClosestName.hint(value, known));
                }
                citations.addAll(Citation.of(subject, value));
            }
        });
        return citations.isEmpty() ? List.of(Citation.of(subject)) : citations;
    }

    private static void refuseAll(String file, Map<String, List<String>> parameters) {
        if (!parameters.isEmpty()) {
            throw new TableRequest.Refused(
                    file + " takes no parameters, found " + String.join(", ", parameters.keySet()) + ".");
        }
    }

    private KeptFile csv(Subject subject, Dataset table) {
        return get(subject.edition(), table.name() + ".csv", "", Map.of(), subject.base())
                .orElseThrow();
    }

    /** Everything in one file, which is the same whenever it is written and whoever asks for it. */
    private void zip(Subject subject, OutputStream out) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        LocalDateTime time = LocalDateTime.ofInstant(subject.published(), ZoneOffset.UTC);
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        for (String document : DOCUMENTS) {
            KeptFile file = get(subject.edition(), document, "", Map.of(), subject.base())
                    .orElseThrow();
            add(zip, time, document, file, sums);
        }
        for (Dataset table : EditionTables.all()) {
            add(zip, time, table.name() + ".csv", csv(subject, table), sums);
        }
        for (Map.Entry<String, String> rule : subject.rules().files().entrySet()) {
            String path = "methodology/" + rule.getKey();
            byte[] bytes = rule.getValue().getBytes(UTF_8);
            sums.put(path, Sha256.hex(bytes));
            put(zip, time, path);
            zip.write(bytes);
        }
        put(zip, time, "SHA256SUMS");
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            zip.write((sum.getValue() + "  " + sum.getKey() + "\n").getBytes(UTF_8));
        }
        zip.finish();
    }

    private static void add(
            ZipOutputStream zip, LocalDateTime time, String path, KeptFile file, Map<String, String> sums)
            throws IOException {
        sums.put(path, file.sha256());
        put(zip, time, path);
        Files.copy(file.path(), zip);
    }

    private static void put(ZipOutputStream zip, LocalDateTime time, String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }

    private Subject subject(Edition edition, String base) {
        return new Subject(
                edition,
                frozen(edition),
                methodologies
                        .find(edition.methodologyDigest())
                        .orElseThrow(() -> new IllegalStateException("the rules of " + edition.id() + " are gone")),
                base);
    }

    private FrozenEdition frozen(Edition edition) {
        return editions.frozen(edition.id())
                .orElseThrow(() -> new IllegalStateException("the published " + edition.id() + " is gone"));
    }

    private static String saved(Edition edition, String file) {
        return edition.methodology() + "-" + edition.id().slug() + "-r"
                + edition.id().revision() + "-" + file;
    }
}
