package org.digitaldiplomacy.export.picture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.digitaldiplomacy.draw.Standing;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.model.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@QuarkusTest
class PictureTest {

    private static final String PICTURES = "/v1/editions/2026/pictures/";

    private final Editions editions;

    PictureTest(Editions editions) {
        this.editions = editions;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ranking.svg",
                "ranking.svg?node=small-state-leverage&group=small-states&top=250&highlight=EST,SGP&width=320",
                "map.svg?node=cyber-resilience&highlight=MCO,TWN",
                "map.svg?node=small-state-leverage&group=small-states&theme=dark",
                "size.svg?group=small-states&highlight=KIR&language=fr",
                "countries/TWN/profile.svg?highlight=XKX,PSE",
                "countries/est/history.svg?node=reach&highlight=LVA&language=ar"
            })
    void a_picture_is_xml_that_says_what_it_shows_and_where_it_comes_from(String name) throws Exception {
        Response response = given().get(PICTURES + name);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("image/svg+xml");
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.asByteArray()));
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .containsAnyOf("Digital Diplomacy Index", "Indice de diplomatie numérique");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).hasSizeGreaterThan(40);
        assertThat(root.getTextContent().replaceAll("\\s+", " "))
                .containsPattern("[eé]dition 2026, r[eé]vision 1")
                .contains("sources.csv");
        assertThat(response.asString()).doesNotContain("<script", " id=", "href", "NaN");
    }

    @Test
    void a_ranking_has_the_editions_own_numbers() {
        Edition edition = editions.latest("2026").orElseThrow();
        EditionScore first = editions.ranking(edition.id(), "openness").get(0);
        String svg = given().get(PICTURES + "ranking.svg?node=openness&top=1").asString();
        assertThat(svg)
                .contains("Denmark: rank 1, interval " + Standing.of(first).interval() + ", score "
                        + String.format(Locale.ROOT, "%.1f", first.score().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"internet-users", "mission-host-countries", "cctld-dnssec-signed"})
    void what_has_nothing_new_behind_it_is_hollow_and_counted_in_words(String node) {
        Map<CountryCode, Integer> now = years("2026", node);
        Map<CountryCode, Integer> before = years("2024", node);
        long carried = now.entrySet().stream()
                .filter(seen -> before.getOrDefault(seen.getKey(), Integer.MIN_VALUE) >= seen.getValue())
                .count();
        String legend = "nothing new since 2024, as no observation behind the score is newer than in that edition ("
                + carried + " of " + now.size() + " countries).";

        String words =
                given().get(PICTURES + "ranking.txt?top=250&node=" + node).asString();
        String map = given().get(PICTURES + "map.txt?node=" + node).asString();

        if (carried > 0) {
            assertThat(words).contains(legend);
            assertThat(map).contains(legend);
        } else {
            assertThat(words + map).doesNotContain("nothing new");
        }
    }

    private Map<CountryCode, Integer> years(String slug, String node) {
        Map<CountryCode, Integer> years = new HashMap<>();
        editions.explanations(editions.latest(slug).orElseThrow().id()).forEach((country, nodes) -> nodes.stream()
                .filter(each ->
                        each.node().id().equals(node) && each.result().score().isPresent())
                .map(each -> each.step().observed())
                .filter(Objects::nonNull)
                .forEach(observed -> years.put(country, observed.year())));
        return years;
    }

    @Test
    void each_mark_says_whether_anything_is_new_and_the_first_edition_has_no_hollow_one() {
        String ranking =
                given().get(PICTURES + "ranking.svg?node=reach&highlight=SGP").asString();
        assertThat(ranking)
                .contains("Hollow: nothing new since 2024", "score 72.1, nothing new since 2024<")
                .containsPattern("Türkiye: rank 7, interval [0-9–]+, score 92\\.4<");
        assertThat(given().get(PICTURES + "countries/SGP/history.svg?node=reach")
                        .asString())
                .contains("in 2026 (nothing new)", "Hollow: nothing new, as")
                .doesNotContain("in 2020 (nothing new)");
        assertThat(given().get("/v1/editions/2020/pictures/ranking.svg?node=reach")
                                .asString()
                        + given().get("/v1/editions/2020/pictures/size.svg").asString())
                .doesNotContain("nothing new");
        assertThat(given().get(PICTURES + "ranking.svg?node=reach&width=320").asString())
                .contains("Of these: nothing", "since 2024");
    }

    @Test
    void an_edition_that_is_carried_forward_is_called_so_below_its_pictures() {
        assertThat(given().get(PICTURES + "size.svg").asString().replaceAll("<[^>]+>|\\s+", " "))
                .contains("revision 1, carried forward.");
        assertThat(given().get("/v1/editions/2024/pictures/size.svg").asString())
                .doesNotContain("carried forward");
    }

    @Test
    void a_highlighted_country_without_a_rank_gets_the_reason() {
        assertThat(given().get(PICTURES + "ranking.svg?highlight=KIR").asString())
                .contains("Kiribati: not ranked: index needs openness");
    }

    @Test
    void a_png_is_as_wide_as_asked_for_times_its_scale() throws Exception {
        Response response = given().get(PICTURES + "countries/EST/profile.png?width=500&scale=3&theme=dark");
        assertThat(response.contentType()).isEqualTo("image/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
        assertThat(image.getWidth()).isEqualTo(1500);
        assertThat(image.getRGB(5, 5) & 0xffffff).isEqualTo(0x16181b);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Score de 0 à 100. | hors de l’indice | Estonie : | , rang | Source : Indice de diplomatie numérique, édition",
                "es | Puntuación de 0 a 100. | fuera del índice | Estonia: | , puesto | Fuente: Índice de diplomacia digital, edición"
            })
    void a_picture_speaks_the_language_asked_for(
            String language, String about, String outside, String state, String rank, String source) {
        String svg =
                given().get(PICTURES + "map.svg?width=1600&lang=" + language).asString();
        assertThat(svg)
                .contains(about, outside, state, rank, source)
                .doesNotContain("no score", "Score from", "not in the index");
        assertThat(given().get(PICTURES + "map.png?lang=" + language).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_newsroom_gives_title_and_note() {
        String svg = given().queryParam("title", "Who is <heard>")
                .queryParam("note", "Drawn for the evening paper.")
                .get(PICTURES + "ranking.svg?top=3")
                .asString();
        assertThat(svg)
                .contains(
                        "<title>Who is &lt;heard&gt;</title>", ">Drawn for the evening paper.</text>", "edition 2026");
        assertThat(given().queryParam("note", "Drawn for the evening paper.")
                        .get(PICTURES + "ranking.txt?top=3")
                        .asString())
                .contains("Drawn for the evening paper.");
    }

    @Test
    void words_can_be_had_for_alt() {
        given().get(PICTURES + "ranking.txt?node=reach&top=3")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("In front: 1 United States with 97.3"));
    }

    @Test
    void the_addresses_in_the_documents_are_there() throws Exception {
        Pattern address =
                Pattern.compile("/v1/editions/[\\w./]+/pictures/[\\w./]+[.](?:svg|png|txt)(?:[?][\\w=&;,-]+)?");
        List<String> addresses = new ArrayList<>();
        for (String page : List.of("README.md", "docs/pictures.md")) {
            address.matcher(Files.readString(Path.of(page)).replace("&amp;", "&"))
                    .results()
                    .forEach(m -> addresses.add(m.group()));
        }
        assertThat(addresses)
                .hasSizeGreaterThan(10)
                .allSatisfy(a -> given().get(a).then().statusCode(200));
    }

    @Test
    void only_an_svg_of_both_themes_asks_for_the_readers() {
        assertThat(given().get(PICTURES + "ranking.svg").asString()).contains("prefers-color-scheme:dark");
        assertThat(given().get(PICTURES + "ranking.svg?theme=light").asString()).doesNotContain("prefers-color-scheme");
    }

    @Test
    void a_pinned_revision_may_be_kept_for_ever_and_the_latest_may_not() {
        Response latest = given().get("/v1/editions/latest/pictures/ranking.svg?top=5");
        String pinned = latest.header("Content-Location");
        assertThat(pinned).isEqualTo("/v1/editions/2026/revisions/1/pictures/ranking.svg?top=5");
        assertThat(latest.header("Cache-Control")).doesNotContain("immutable");
        Response kept = given().get(pinned);
        assertThat(kept.header("Cache-Control")).contains("immutable");
        assertThat(kept.asString()).isEqualTo(latest.asString());
        given().header("If-None-Match", kept.header("ETag"))
                .get(pinned)
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ranking.svg?nod=reach                  | The picture 'ranking' takes no 'nod': did you mean 'node'?",
                "map.svg?node=opennes                   | node: there is no 'opennes': did you mean 'openness'?",
                "map.svg?group=small-state              | group: there is no 'small-state': did you mean 'small-states'?",
                "ranking.svg?highlight=EST,SGB          | highlight: there is no country 'SGB': did you mean 'SGP'?",
                "ranking.svg?highlight=EE               | highlight: there is no country 'EE': did you mean 'EST'?",
                "ranking.svg?group=small-states&highlight=USA | highlight: USA is not among the ranked small-states.",
                "countries/EST/history.svg?highlight=LVA,LTU,FIN,SWE | highlight: expected at most 3 countries, found 4.",
                "ranking.svg?top=0                      | top: expected a whole number from 1 to 250, found '0'.",
                "ranking.svg?width=1e9                  | width: expected a whole number from 320 to 1600, found '1e9'.",
                "ranking.svg?theme=drak                 | theme: expected light, dark or auto, found 'drak'.",
                "ranking.png?theme=auto                 | theme: a PNG cannot follow its reader's theme; expected light or dark, found 'auto'.",
                "ranking.svg?language=qx                | language: names are not known in 'qx'.",
                "ranking.svg?language=e_n_              | language: expected a BCP 47 tag such as fr or zh-Hant, found 'e_n_'.",
                "ranking.png?language=ja                | A PNG can be lettered in Latin, Greek and Cyrillic only",
                "ranking.png?top=250&width=1600&scale=3 | A PNG has at most 24 million dots",
                "size.svg?node=reach                    | node: nothing is set against size for 'reach'; expected one of [small-state-leverage, index].",
                "map.svg?region=caribean                | region: there is no 'caribean': did you mean 'caribbean'?",
                "ranking.svg?region=gulf                | The picture 'ranking' takes no 'region'",
                "ranking.svg?lang=fr&language=es        | lang: 'language' says the same; expected one of the two.",
                "ranking.svg?lang=qx                    | lang: names are not known in 'qx'.",
                "ranking.svg?top=1&top=2                | top: is given more than once."
            })
    void what_cannot_be_drawn_is_refused_with_what_was_probably_meant(String name, String sentence) {
        given().get(PICTURES + name)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/v1/editions/1999/pictures/map.svg                | one of [2020, 2022, 2024, 2026].",
                "/v1/editions/2026/revisions/7/pictures/map.svg    | There is no such edition",
                "/v1/editions/2026/pictures/rankings.svg           | did you mean 'ranking'?",
                "/v1/editions/2026/pictures/map.gif                | expected one of [map.svg, map.png, map.txt].",
                "/v1/editions/2026/pictures/countries/XYZ/profile.svg | has no country 'XYZ'",
                "/v1/editions/2026/pictures/countries/EST/map.svg  | expected one of [profile, history]."
            })
    void what_is_not_there_is_answered_with_what_is(String address, String sentence) {
        given().get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }
}
