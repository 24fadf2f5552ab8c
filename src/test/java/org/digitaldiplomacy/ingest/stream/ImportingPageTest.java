package org.digitaldiplomacy.ingest.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.digitaldiplomacy.RawBodies;
import org.digitaldiplomacy.access.KeptTokens;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.store.OwnDatabase;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Shown;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests of docs/importing.md, sent as they stand there: curl is read, not run, as not every machine has it. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ImportingPageTest {

    private static final Path PAGE = Path.of("docs", "importing.md");
    private static final Pattern CURL = Pattern.compile("curl (.*?[^\\\\])\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([^\\s\"]+)");
    private static final Pattern CSV = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHEET = Pattern.compile("```csv\n(Pays.*?)```", Pattern.DOTALL);
    private static final Pattern MUTATION = Pattern.compile("```graphql\n(mutation.*?)```", Pattern.DOTALL);

    private final DataPackages packages;
    private final Tokens tokens;
    private final DataSource dataSource;
    private final String page;

    ImportingPageTest(DataPackages packages, Tokens tokens, DataSource dataSource) throws IOException {
        this.packages = packages;
        this.tokens = tokens;
        this.dataSource = dataSource;
        this.page = Files.readString(PAGE);
    }

    /** The sample world, with the source and the indicator that the page names. */
    @BeforeEach
    void load() {
        packages.replace(SampleWorld.dataPackage());
        add("sources", """
                id,publisher,title,edition,licence,licence_class,url,copy,citation,note
                wdi-it-net-user-zs,Nobody,Made up,,CC0-1.0,OPEN,https://example.org/,,Made up for a test.,
                """);
        add("indicators", """
                id,name,description,unit,kind,minimum,maximum,publisher_code,url
                internet-users,Internet users,Made up for a test.,%,REACH,0,100,,
                """);
    }

    /** Other classes use this database, and no data package takes away what an import wrote. */
    @AfterEach
    void takeAway() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM observation WHERE source = 'wdi-it-net-user-zs'");
            statement.execute("DELETE FROM indicator WHERE id = 'internet-users'");
            statement.execute("DELETE FROM source WHERE id = 'wdi-it-net-user-zs'");
        }
    }

    private void add(String table, String rows) {
        request(Map.of("Authorization", "Bearer " + token(Permission.EDIT), "Content-Type", "text/csv"))
                .body(rows)
                .post("/v1/imports/" + table)
                .then()
                .statusCode(200);
    }

    @Test
    void each_request_does_what_the_page_says() {
        String token = token(Permission.INGEST);
        Iterator<String> commands = CURL.matcher(page)
                .results()
                .map(match -> match.group(1).replace("$TOKEN", token))
                .iterator();
        String rows = indented(CSV);

        send(commands.next(), rows).statusCode(200).body("dryRun", equalTo(true), "added", equalTo(1));
        String whole = commands.next();
        send(whole, rows)
                .statusCode(200)
                .body("state", equalTo("DONE"), "added", equalTo(1), "reason", equalTo("release of June"));
        send(whole, rows).statusCode(200).body("added", equalTo(0), "unchanged", equalTo(1));
        send(whole, rows.replace("92.237962", "92.3")).statusCode(200).body("corrected", equalTo(1));
        send(
                        commands.next(),
                        SHEET.matcher(page).results().findFirst().orElseThrow().group(1))
                .statusCode(200)
                .body(
                        "understood.changes[0].before.value", equalTo("92.3"),
                        "understood.changes[0].after.value", equalTo("92.237962"));
        String refused = send(whole, rows.replace("EST", "ETS"))
                .statusCode(422)
                .extract()
                .path("id");
        assertThat(send(commands.next().replace("<id>", refused), "")
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("line,field,value,reason\r\n2,country,");
        assertThat(commands).isExhausted();
    }

    @Test
    void the_mutation_is_an_import_like_any_other() {
        Matcher mutation = MUTATION.matcher(page);
        assertThat(mutation.find()).isTrue();
        given().header("Authorization", "Bearer " + token(Permission.INGEST))
                .contentType(ContentType.JSON)
                .body(Map.of("query", mutation.group(1)))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body(
                        "errors", equalTo(null),
                        "data.importObservations.state", equalTo("DONE"),
                        "data.importObservations.added", equalTo(1));
    }

    @Test
    void the_page_lists_each_table_as_it_is_described() {
        assertThat(page.lines().filter(line -> line.matches("\\| `[a-z_]+` \\| .* \\| `(ingest|edit)` \\|")))
                .containsExactlyElementsOf(
                        Tables.all().stream().map(ImportingPageTest::line).toList());
    }

    private static String line(Table<?> table) {
        return "| `%s` | %s | %s | %s | `%s` |"
                .formatted(
                        table.name(),
                        listed(table.key().stream().map(Column::name)),
                        listed(table.columns().stream().filter(Column::mayLack).map(Column::name)),
                        listed(table.added().stream().map(Shown::shown)),
                        Imports.needed(table).word());
    }

    private static String listed(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }

    /** Sends what curl would. Of its options the page uses two. */
    private static ValidatableResponse send(String command, String file) {
        List<String> words = new ArrayList<>();
        WORD.matcher(command.replace("\\\n", " "))
                .results()
                .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
        Map<String, String> headers = new HashMap<>();
        boolean isPost = false;
        String address = "";
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "-H" -> {
                    String[] header = rest.next().split(": ", 2);
                    headers.put(header[0], header[1]);
                }
                case "--data-binary" -> {
                    assertThat(rest.next()).isIn("@values.csv", "@sheet.csv");
                    isPost = true;
                }
                default -> {
                    assertThat(word).startsWith("http://127.0.0.1:8080/");
                    address = word.replace("http://127.0.0.1:8080", "");
                }
            }
        }
        RequestSpecification request = request(headers).urlEncodingEnabled(false);
        Response response = isPost ? request.body(file).post(address) : request.get(address);
        return response.then();
    }

    private static RequestSpecification request(Map<String, String> headers) {
        return given().config(RawBodies.CONFIG).headers(headers);
    }

    private String indented(Pattern block) {
        Matcher found = block.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).replaceAll("(?m)^ +", "");
    }

    private String token(Permission permission) {
        return KeptTokens.keep(tokens, "intern", permission);
    }
}
