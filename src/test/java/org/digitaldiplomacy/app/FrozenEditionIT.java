package org.digitaldiplomacy.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitaldiplomacy.FreePort;
import org.digitaldiplomacy.model.Sha256;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The editions of the flagship with one formula from a plug-in, published with the jar, and served with another jar of the same
 * name and without any: every byte stays, and what would have to be computed is refused.
 */
class FrozenEditionIT {

    private static final Logger LOG = Logger.getLogger(FrozenEditionIT.class);
    private static final Path RULES = Path.of("scoring-rules/digital-diplomacy");
    private static final List<String> DOCUMENTS = List.of(
            "README.md",
            "LICENCES.md",
            "datapackage.json",
            "csv-metadata.json",
            "dataset.jsonld",
            "CITATION.cff",
            "citation.txt",
            "report.html",
            "pictures/ranking.svg",
            "pictures/map.svg",
            "pictures/size.svg",
            "pictures/countries/EST/profile.svg",
            "pictures/countries/EST/history.svg");
    private static final List<String> PAGES =
            List.of("/", "/countries/EST", "/map", "/size", "/compare?in=EST&in=SGP", "/data", "/embed/ranking");
    /** Causes of a move, told only where the code is there that scored both editions. */
    private static final String CAUSES = " <span class=\"causes\">[^<]*</span>";

    private static final String EXPLANATION = "explain { key parent depth score rank reasonCode reason weight"
            + " effectiveWeight contribution aboveAverage aggregator known indicators observed year sourceKey estimated unit"
            + " direction derived imputed treated treatment predicted predictedLow predictedHigh }"
            + " contributions { key contribution score }";
    private static final String SCENARIO =
            "{ scenario(edition: \"2026\", changes: {weights: [{node: \"reach\", weight: 2}]}) { countryCount } }";

    private final Path home;
    private final PackagedApplication application;
    private final int port = FreePort.find();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    FrozenEditionIT(@TempDir Path home) throws IOException {
        this.home = home;
        application = new PackagedApplication(TestDatabase.fresh(), home);
        rules();
        PluginSource logistic = PluginFolderTest.walkThrough();
        logistic.jar(Files.createDirectory(home.resolve("as-scored")).resolve("example-formulas.jar"));
        logistic.renamed("100 / (1 + StrictMath", "100 / (1.5 + StrictMath")
                .jar(Files.createDirectory(home.resolve("changed")).resolve("example-formulas.jar"));
    }

    private void rules() throws IOException {
        Path copy = home.resolve("rules/digital-diplomacy");
        Files.createDirectories(copy.getParent());
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(RULES.relativize(file).toString()));
            }
        }
        Path indicator = copy.resolve("indicators/internet-users.yaml");
        String before = Files.readString(indicator);
        String after = before.replaceAll("(?m)^normalise:.*$", "normalise: {logistic: {steepness: 1.7}}");
        assertThat(after).isNotEqualTo(before);
        Files.writeString(indicator, after);
    }

    private Map<String, String> settings(String plugins) {
        return Map.of(
                "DDI_RULES", home.resolve("rules").toString(),
                "DDI_PLUGINS", home.resolve(plugins).toString(),
                "DDI_PUBLIC_URL", "https://index.example.org");
    }

    @Test
    void every_byte_of_an_edition_stays_when_the_plugin_changes_or_goes() throws Exception {
        SortedMap<String, String> published = served("as-scored", true);
        SortedMap<String, String> withAnother = served("changed", false);
        SortedMap<String, String> withNone = served("none", false);

        assertThat(published.keySet())
                .anyMatch(file -> file.endsWith("2026/revisions/1/explanations.parquet"))
                .anyMatch(file -> file.endsWith("2026/revisions/1/edition.zip"));
        assertThat(withAnother).isEqualTo(published);
        assertThat(withNone).isEqualTo(published);
        LOG.infof(
                "%d files and answers of 4 editions stayed the same with a changed plug-in, and with none",
                published.size());

        verify();
        refuseToPublishByOtherCode();
    }

    /** Serves with these plug-ins, and returns file → digest of everything that is served of the published editions. */
    private SortedMap<String, String> served(String plugins, boolean isReproducible) throws Exception {
        Process service = application.serve(port, settings(plugins));
        try {
            SortedMap<String, String> digests = new TreeMap<>();
            JsonNode editions = data(ask("{ editions { slug engine plugins { file sha256 } downloads { url } } }"))
                    .get("editions");
            digests.put("editions", Sha256.hex(editions.toString()));
            assertThat(editions).hasSize(4);
            for (JsonNode edition : editions) {
                assertThat(edition.at("/plugins/0/file").asText()).isEqualTo("example-formulas.jar");
                String slug = edition.get("slug").asText();
                String base = "/v1/editions/" + slug + "/revisions/1/";
                for (String url : edition.get("downloads").findValuesAsText("url")) {
                    digests.put(url, get(URI.create(url).getPath()));
                }
                for (String document : DOCUMENTS) {
                    digests.put(base + document, get(base + document));
                }
                digests.put(
                        "explain " + slug, Sha256.hex(data(ask(explain(slug))).toString()));
            }
            for (String page : PAGES) {
                String shown = new String(bytes(page), UTF_8);
                digests.put(page, Sha256.hex(shown.replaceAll(CAUSES, "")));
            }
            get("/method"); // lists the formulas that are installed
            String whatIf = new String(bytes("/what-if?w-reach=2"), UTF_8);
            String changes = new String(bytes("/editions/2026"), UTF_8);
            JsonNode scenario = ask(SCENARIO);
            JsonNode moves = ask("{ compareEditions(from: \"2024\", to: \"2026\") { moves { totalCount } } }");
            assertThat(new String(bytes("/countries/EST"), UTF_8).contains("<span class=\"causes\">"))
                    .isEqualTo(isReproducible);
            if (isReproducible) {
                assertThat(whatIf + changes).doesNotContain("cannot be scored again here");
                assertThat(data(scenario).at("/scenario/countryCount").asInt()).isEqualTo(196);
                assertThat(data(moves).at("/compareEditions/moves/totalCount").asInt())
                        .isPositive();
            } else {
                assertThat(List.of(whatIf, changes)).allMatch(page -> page.contains("cannot be scored again here"));
                for (JsonNode refused : List.of(scenario, moves)) {
                    assertThat(refused.at("/errors/0/extensions/code").asText()).isEqualTo("NOT_REPRODUCIBLE");
                    assertThat(refused.at("/errors/0/message").asText())
                            .contains("cannot be scored again here", "example-formulas.jar", "SHA-256");
                }
            }
            return digests;
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static String explain(String slug) {
        return "{ edition(slug: \"" + slug + "\") { methodology { version summary nodes { key name kind parent weight"
                + " rationale aggregator measures why unit publishedBy limits direction column }"
                + " choices { key nodes alternatives weightSpread } } groups { key } }"
                + " ranking(edition: \"" + slug + "\", first: 50) { nodes { " + EXPLANATION + " } }"
                + " leverage: ranking(edition: \"" + slug
                + "\", node: \"small-state-leverage\", group: \"small-states\")"
                + " { totalCount nodes { rankIn { rank } " + EXPLANATION + " } }"
                + " compareCountries(edition: \"" + slug + "\", countries: [\"EST\", \"SGP\"])"
                + " { rows { cells { behind contribution effectiveWeight } } } }";
    }

    private void verify() throws Exception {
        Path zip = home.resolve("2026.zip");
        Process service = application.serve(port, settings("none"));
        try {
            Files.write(zip, bytes("/v1/editions/2026/edition.zip"));
        } finally {
            service.destroy();
            service.waitFor();
        }
        for (String edition : List.of(zip.toString(), "2026")) {
            assertThat(application.end(settings("as-scored"), "edition", "verify", edition))
                    .satisfies(proven -> assertThat(proven.said()).contains("Proven", "plug-in "))
                    .extracting(PackagedApplication.Ended::code)
                    .isEqualTo(0);
            PackagedApplication.Ended changed = application.end(settings("changed"), "edition", "verify", edition);
            assertThat(changed.code()).isEqualTo(1);
            assertThat(changed.said())
                    .contains("The plug-in example-formulas.jar was another when it was scored: SHA-256 ")
                    .containsPattern(", index: published [0-9.]+, recomputed [0-9.]+ \\([−+][0-9.]+\\)")
                    .contains("rows more; the largest difference is ", "--trust-plugins")
                    .doesNotContain("EditionScore", "Optional");
            PackagedApplication.Ended none = application.end(settings("none"), "edition", "verify", edition);
            assertThat(none.code()).isEqualTo(1);
            assertThat(none.said())
                    .contains("The plug-in example-formulas.jar (SHA-256 ", ") is not installed here.")
                    .contains("the unknown method 'logistic'");
            assertThat(application
                            .end(settings("none"), "edition", "verify", edition, "--trust-plugins")
                            .said())
                    .contains("Proven");
        }
    }

    /** The same version of the methodology stands for the same formulas. */
    private void refuseToPublishByOtherCode() throws Exception {
        PackagedApplication.Ended draft =
                application.end(settings("changed"), "edition", "draft", "other", "--year", "2026", "--runs", "10");
        assertThat(draft.code()).isEqualTo(1);
        assertThat(draft.said())
                .contains("Edition other revision 1 cannot be made by digital-diplomacy 2.0.0", "other plug-ins")
                .contains("new version in methodology.yaml");
        Path readme = home.resolve("rules/digital-diplomacy/README.md");
        Files.writeString(readme, Files.readString(readme) + "\nMore.\n", UTF_8);
        PackagedApplication.Ended start = application.end(settings("as-scored"), "edition", "list");
        assertThat(start.code()).isEqualTo(1);
        assertThat(start.said())
                .contains("The methodology digital-diplomacy 2.0.0 is stored with other rules: README.md differs.");
    }

    private String get(String path) throws IOException, InterruptedException {
        return Sha256.hex(bytes(path));
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private JsonNode ask(String query) throws IOException, InterruptedException {
        Map<String, String> body = new HashMap<>(Map.of("query", query));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return mapper.readTree(answer.body());
    }

    private static JsonNode data(JsonNode answer) {
        assertThat(answer.path("errors")).as(answer.path("errors").toString()).isEmpty();
        return answer.get("data");
    }
}
