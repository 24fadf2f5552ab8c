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
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionDownloads;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.Extracts.Scope;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.FrozenPlugin;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.PluginJars;
import org.digitaldiplomacy.http.PublicAddress;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.http.StoredFile;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.model.Sha256;

/** Everything that can be downloaded of an edition, by the file's name in its address. */
@Singleton
class EditionFiles implements EditionContent, EditionDownloads {

    static final String WHOLE = "edition.zip";

    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String MARKDOWN = "text/markdown; charset=utf-8";

    /** Documents that an edition's package holds beside its tables and rules. */
    private static final List<String> DOCUMENTS = List.of(
            "README.md",
            "LICENCES.md",
            TableDescriptions.DATA_PACKAGE,
            "csv-metadata.json",
            "dataset.jsonld",
            "CITATION.cff",
            "citation.bib",
            "citation.csl.json",
            "citation.txt");

    private final Shelf shelf;
    private final TableSource tables;
    private final KnownValues known;
    private final Editions editions;
    private final Methodologies methodologies;
    private final PluginJars plugins;
    private final PublicAddress address;

    EditionFiles(
            Shelf shelf,
            TableSource tables,
            KnownValues known,
            Editions editions,
            Methodologies methodologies,
            PluginJars plugins,
            PublicAddress address) {
        this.shelf = shelf;
        this.tables = tables;
        this.known = known;
        this.editions = editions;
        this.methodologies = methodologies;
        this.plugins = plugins;
        this.address = address;
    }

    @Override
    public List<String> names() {
        return files();
    }

    static List<String> files() {
        List<String> names = new ArrayList<>(TableRequest.files(EditionTables.all()));
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
        StoredFile kept = kept(edition, file, address.configured());
        return new Size(kept.bytes(), kept.sha256());
    }

    private StoredFile kept(Edition edition, String file, String base) {
        FileRequest request = new FileRequest(edition, file, "", Map.of(), base);
        return shelf.get(request, find(request).orElseThrow());
    }

    @Override
    public Optional<Content> find(FileRequest request) {
        Edition edition = request.edition();
        Optional<TableRequest> table = TableRequest.of(request.file(), EditionTables.all(), request.parameters());
        if (table.isPresent()) {
            Scope scope = new Scope.Of(edition.id());
            known.check(table.get(), scope);
            return Optional.of(
                    new Content(table.get().format().mediaType(), out -> tables.write(table.get(), scope, out)));
        }
        if (!DOCUMENTS.contains(request.file()) && !request.file().equals(WHOLE)) {
            return Optional.empty();
        }
        if (!request.file().startsWith("citation.")) {
            refuseAll(request.file(), request.parameters());
        }
        return Optional.of(
                request.file().equals(WHOLE)
                        ? new Content("application/zip", out -> zip(subject(edition, address.configured()), out))
                        : document(request, subject(edition, request.base())));
    }

    private Content document(FileRequest request, Subject subject) {
        Map<String, List<String>> parameters = request.parameters();
        return switch (request.file()) {
            case "README.md" -> Content.of(MARKDOWN, EditionReadme.readme(subject, isWithheld(subject)));
            case "LICENCES.md" -> Content.of(MARKDOWN, EditionReadme.licences(subject));
            case TableDescriptions.DATA_PACKAGE ->
                Content.of(
                        JSON,
                        TableDescriptions.dataPackage(subject, table -> csv(subject, table), isWithheld(subject)));
            case "csv-metadata.json" -> Content.of("application/csvm+json", TableDescriptions.csvOnTheWeb(subject));
            case "dataset.jsonld" -> Content.of(LinkedData.MEDIA_TYPE, LinkedData.dataset(subject));
            case "CITATION.cff" -> Content.of("application/yaml", Citation.cff(subject));
            case "citation.bib" -> Content.of("application/x-bibtex", Citation.bibtex(citations(subject, parameters)));
            case "citation.csl.json" ->
                Content.of("application/vnd.citationstyles.csl+json", Citation.csl(citations(subject, parameters)));
            default -> Content.of(TEXT, Citation.plain(citations(subject, parameters)));
        };
    }

    private boolean isWithheld(Subject subject) {
        return tables.isWithholding() && subject.hasTerms();
    }

    /** Of the edition itself, or of the sources of the indicator that {@code indicator} names. */
    private static List<Citation> citations(Subject subject, Map<String, List<String>> parameters) {
        List<Citation> citations = new ArrayList<>();
        List<String> known = subject.frozen().indicators().stream()
                .map(indicator -> indicator.id().value())
                .toList();
        parameters.forEach((parameter, values) -> {
            if (!parameter.equals("indicator")) {
                throw Refused.badRequest("There is no parameter '" + parameter + "' here; "
                        + ClosestName.hint(parameter, List.of("indicator")));
            }
            for (String value : values) {
                if (!known.contains(value)) {
                    throw Refused.badRequest(
                            "There is no indicator '" + value + "' here; " + ClosestName.hint(value, known));
                }
                citations.addAll(Citation.of(subject, value));
            }
        });
        return citations.isEmpty() ? List.of(Citation.of(subject)) : citations;
    }

    private static void refuseAll(String file, Map<String, List<String>> parameters) {
        if (!parameters.isEmpty()) {
            throw Refused.badRequest(
                    file + " takes no parameters, found " + String.join(", ", parameters.keySet()) + ".");
        }
    }

    private StoredFile csv(Subject subject, Dataset table) {
        return kept(subject.edition(), table.name() + ".csv", subject.base());
    }

    /** Everything in one file, which is the same whenever it is written and whoever asks for it. */
    private void zip(Subject subject, OutputStream out) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        LocalDateTime time = LocalDateTime.ofInstant(subject.published(), ZoneOffset.UTC);
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        for (String document : DOCUMENTS) {
            add(zip, time, document, kept(subject.edition(), document, subject.base()), sums);
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
        for (FrozenPlugin plugin : subject.plugins()) {
            String path = "plugins/" + plugin.file();
            sums.put(path, plugin.sha256());
            put(zip, time, path);
            zip.write(content(plugin));
        }
        put(zip, time, "SHA256SUMS");
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            zip.write((sum.getValue() + "  " + sum.getKey() + "\n").getBytes(UTF_8));
        }
        zip.finish();
    }

    private byte[] content(FrozenPlugin plugin) {
        return plugins.find(plugin)
                .orElseThrow(() -> new IllegalStateException("the plug-in " + plugin + " is gone"))
                .content();
    }

    private static void add(
            ZipOutputStream zip, LocalDateTime time, String path, StoredFile file, Map<String, String> sums)
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
}
