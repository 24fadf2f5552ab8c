package org.digitaldiplomacy.export.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.StoredRules;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportTest {

    private final Editions editions;

    ReportTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void the_report_of_an_edition_has_its_ranking_its_digests_and_its_pictures() {
        Response response = given().get("/v1/editions/latest/report.html");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(response.header("Content-Location")).isEqualTo("/v1/editions/2026/revisions/1/report.html");
        Edition edition = editions.latest("2026").orElseThrow();
        String html = response.asString();
        assertThat(html).contains(edition.methodologyDigest(), edition.inputsDigest(), "Since the edition of 2024.");
        assertThat(html).contains("<td>Bosnia &amp; Herzegovina</td>").doesNotContain("prefers-color-scheme");
        assertThat(html.split("<svg ", -1)).hasSize(1 + 2 + 8);
        EditionScore unranked = editions.ranking(edition.id(), "index").stream()
                .filter(s -> s.rank().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(html).contains(unranked.reason());
    }

    @Test
    void the_method_and_its_limits_stand_there_as_the_rules_have_them() throws Exception {
        String html = given().get("/v1/editions/2026/report.html").asString();
        String readme = Files.readString(Path.of("scoring-rules/digital-diplomacy/README.md"));
        String sentence = "Rankings of diplomacy count embassies and so rank size.";
        assertThat(readme).contains(sentence);
        assertThat(html)
                .contains(sentence, "Reach follows a list kept by volunteers.", "<th>weight in its dimension</th>");
    }

    @Test
    void the_first_edition_has_none_to_move_from() {
        given().get("/v1/editions/2020/revisions/1/report.html")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body(containsString("This is the first edition."));
        given().get("/v1/editions/1999/report.html").then().statusCode(404);
    }

    @Test
    void tags_in_a_readme_are_shown_and_not_obeyed() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("README.md", "# T\n\n## Limits\n\n<script>alert(1)</script> and [a link](javascript:void)\n");
        RuleText text = new RuleText(new StoredRules("0".repeat(64), "t", "1.0.0", "T", files));
        assertThat(text.section("Limits")).doesNotContain("<script", "<a ", "href");
    }
}
