package org.digitaldiplomacy.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as a browser without scripts gets them. */
@QuarkusTest
class PagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ranking/reach",
                "/ranking/small-state-leverage",
                "/?edition=2020&sort=change",
                "/?in=region-africa&states=small&sort=name&dir=desc",
                "/map",
                "/map/small-state-leverage?edition=2022",
                "/size",
                "/pair",
                "/pair?x=openness&y=reach&high=75&low=50",
                "/pair?x=index&y=mission-host-countries&edition=2022",
                "/countries/EST",
                "/countries/XKX",
                "/countries/VCT?edition=2020",
                "/compare",
                "/compare?c=EST,LVA&edition=2022",
                "/compare?c=VCT&c=XKX&c=COD&c=GBR",
                "/what-if",
                "/what-if?by=grades&g-reach=5&edition=2024",
                "/what-if?scale=z-score&mean=copeland&states=small",
                "/method",
                "/method?edition=2020",
                "/data?edition=2024",
                "/editions",
                "/editions/2020",
                "/editions/2026",
                "/institutions",
                "/institutions?c=EST&kind=foreign_ministry&platform=x",
                "/institutions/mfa-fra",
                "/network?sort=mutual",
                "/network/EST",
                "/network/SGP?region=pacific",
                "/network/USA",
                "/accounts?in=region-africa",
                "/accounts/x/francediplo",
                "/accounts/x/DIOC_MFA_China",
                "/countries/GEO/brief",
                "/countries/XKX/brief?edition=2024",
                "/developers",
                "/incidents?c=EST&kind=sabotage&from=2020",
                "/treaties?c=EST",
                "/treaties/un-cybercrime-convention",
                "/search?q=Kosovo",
                "/search",
                "/no-such-page"
            })
    void a_page_is_whole_in_every_language_and_loads_nothing_from_elsewhere(String address) {
        for (Language language : Language.values()) {
            Response page = given().header("Accept-Language", language.tag()).get(address);
            assertThat(page.statusCode()).isEqualTo(address.equals("/no-such-page") ? 404 : 200);
            assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(page.header("Content-Language")).isEqualTo(language.tag());
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(page.header("Set-Cookie")).isNull();
            assertThat(page.asString())
                    .startsWith("<!doctype html>\n<html lang=\"" + language.tag() + "\"")
                    .contains("</html>", "<h1")
                    .doesNotContain(" style=", "<style", "<script>", "NOT_FOUND", " src=\"http");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/?in=nope | in: found “nope”.",
                "/?in=region-afrika | Did you mean “region-africa”?",
                "/?sort=nam | Did you mean “name”?",
                "/?states=tiny | Expected one of all, small.",
                "/?dir=down | Expected one of asc, desc.",
                "/?sort=name&sort=rank | Expected at most 1.",
                "/what-if?w-reach=-1 | Expected a whole number from 0 to 100.",
                "/what-if?w-reach=101 | Expected a whole number from 0 to 100.",
                "/what-if?w-reach=NaN | Expected a whole number from 0 to 100.",
                "/what-if?w-reach=33.5 | Expected a whole number from 0 to 100.",
                "/what-if?w-rech=50 | Did you mean “w-reach”?",
                "/what-if?by=grades&g-reach=6 | Expected a whole number from 0 to 5.",
                "/what-if?out=opennes | Did you mean “openness”?",
                "/compare?c=EST,LVA,LTU,FIN,SWE | Expected at most 4.",
                "/compare?c=Atlantis&c=EST | Expected the name or the code of a state.",
                "/what-if?me=Atlantis | me: found “Atlantis”.",
                "/institutions?after=nowhere | after: found “nowhere”.",
                "/accounts?after=nowhere | Expected a value that a link of this page has.",
                "/incidents?after=nowhere | after: found “nowhere”.",
                "/pair?x=gci-overal | Did you mean “gci-overall”?",
                "/pair?y=small-state-leverage | y: found “small-state-leverage”.",
                "/pair?high=101 | Expected a whole number from 0 to 100.",
                "/embed/ranking?top=0 | Expected a whole number from 1 to 250.",
                "/embed/map?node=rech | Did you mean “reach”?"
            })
    void a_value_in_an_address_that_is_not_known_is_refused_in_words(String address, String said) {
        String page = given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(page).contains(said, "To the page without it");
    }

    @Test
    void what_a_page_links_to_on_this_service_is_there() {
        for (String address : List.of(
                "/?edition=2024",
                "/countries/EST?lang=fr",
                "/compare?c=EST,LVA",
                "/what-if",
                "/method",
                "/data",
                "/developers",
                "/pair",
                "/editions",
                "/editions/2026")) {
            List<String> links = LINK.matcher(given().get(address).asString())
                    .results()
                    .map((MatchResult match) -> match.group(1).replace("&amp;", "&"))
                    .distinct()
                    .toList();
            assertThat(links).hasSizeGreaterThan(10);
            links.stream()
                    .filter(link -> !link.startsWith("/countries/") || link.endsWith("T"))
                    .forEach(link ->
                            assertThat(given().get(link).statusCode()).as(link).isEqualTo(200));
        }
    }

    @Test
    void the_ranking_shows_score_rank_and_interval_and_the_unranked_with_their_reason() {
        given().get("/")
                .then()
                .body(containsString("169 states are ranked, 27 not."))
                .body(containsString("<bdi>United States</bdi>"))
                .body(containsString("Not ranked: 27 states"))
                .body(containsString("No score in: Cyber-resilience"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Allemagne", "ألمانيا", "德国"})
    void a_state_is_found_by_its_name_in_any_language(String name) {
        given().queryParam("q", name)
                .queryParam("lang", "es")
                .get("/")
                .then()
                .body(containsString("<bdi>Alemania</bdi>"))
                .body(not(containsString("<bdi>Estonia</bdi>")));
    }

    @Test
    void the_map_shows_every_state_and_says_in_words_what_it_shows() {
        String map = given().get("/map/reach").asString();
        for (String code : List.of("EST", "FRA", "MUS", "USA")) {
            assertThat(map).contains("<a href=\"/countries/" + code + "\" tabindex=\"-1\">");
        }
        for (String code : List.of("EST", "TUV", "XKX", "USA")) {
            assertThat(map).contains("<a href=\"/countries/" + code + "\"><bdi>");
        }
    }

    @Test
    void who_lies_outside_what_size_predicts_is_named() {
        given().get("/size")
                .then()
                .body(containsString("<bdi>China</bdi></a> −27.7"))
                .body(containsString("<bdi>Qatar</bdi></a> −23.4"))
                .body(not(containsString("<bdi>Georgia</bdi></a> +")));
    }

    @Test
    void a_search_finds_states_by_their_name_in_the_visitors_language() {
        given().header("Accept-Language", "fr")
                .get("/?q=allemagne")
                .then()
                .body(containsString("<bdi>Allemagne</bdi>"))
                .body(not(containsString("<bdi>Danemark</bdi>")));
    }

    @Test
    void links_keep_the_language_that_the_address_asks_for() {
        given().header("Accept-Language", "fr")
                .get("/?lang=es")
                .then()
                .body(containsString("<html lang=\"es\">"))
                .body(containsString("href=\"/countries/EST?lang=es\""));
    }

    @Test
    void names_come_in_more_languages_than_the_pages() {
        given().header("Accept-Language", "ar")
                .get("/countries/EGY")
                .then()
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("<bdi>مصر</bdi>"));
    }

    @ParameterizedTest
    @CsvSource({"en, Known bias", "fr, Biais connu", "es, Sesgo conocido"})
    void a_biased_figure_stands_with_the_bias_of_its_region(String language, String label) {
        for (String edition : List.of("2026", "2022")) {
            given().get("/countries/SGP?lang=" + language + "&edition=" + edition)
                    .then()
                    .body(containsString("<dt>" + label + "</dt><dd lang=\"en\">The list is kept by volunteers"))
                    .body(containsString("In South-Eastern Asia the host countries counted here come to 0.44"))
                    .body(containsString("<a href=\"#mission-host-countries\">"))
                    .body(not(containsString("In Northern Europe the host countries")));
        }
        given().get("/method?lang=" + language).then().body(containsString("<dt>" + label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ranking/reach",
                "/map",
                "/size",
                "/pair",
                "/compare?c=EST,LVA",
                "/what-if",
                "/countries/EST",
                "/editions",
                "/editions/2026",
                "/embed/ranking",
                "/embed/map",
                "/embed/countries/EST",
                "/v1/editions/2026/report.html",
                "/v1/editions/2026/README.md",
                "/v1/feed.atom",
                "/v1/feed.json"
            })
    void wherever_an_edition_ranks_it_is_called_carried_forward(String address) {
        assertThat(given().get(address).asString()).containsIgnoringCase("carried forward");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/?edition=2024", "/embed/map?edition=2024", "/countries/EST?edition=2024", "/editions/2024"})
    void an_edition_with_new_inputs_is_not_called_so(String address) {
        assertThat(given().get(address).asString()).doesNotContainIgnoringCase("carried forward");
    }

    @Test
    void who_reports_well_and_is_measured_unsigned_is_listed() {
        String page = given().get("/pair").asString();

        assertThat(page)
                .contains("<h1>Reports well, measured unsigned</h1>", "95 or more across, 0 or less up", "7 states of")
                .contains("<bdi>Qatar</bdi></a> 100.0 · 0.0", "scores.csv?node=gci-overall,cctld-dnssec-signed");
        assertThat(given().get("/pair?x=gci-overall&y=cctld-dnssec-signed&high=95&low=0")
                        .asString())
                .contains("<h1>Reports well, measured unsigned</h1>", "7 states of");
        assertThat(given().get("/pair?high=100&low=0").asString())
                .doesNotContain("<h1>Reports well")
                .contains("100 or more across");
        assertThat(given().get("/sitemap.xml").asString()).contains("/pair</loc>");
    }

    @Test
    void a_figure_stands_with_its_year_source_licence_and_treatment() {
        given().get("/countries/EST")
                .then()
                .body(containsString("World Bank, World Development Indicators, IT.NET.USER.ZS"))
                .body(containsString("CC BY 4.0"))
                .body(containsString("92.238 % of population"));
    }

    @Test
    void each_part_says_how_much_it_adds_against_an_average_state() {
        given().get("/countries/EST").then().body(containsString("+3.3 against an average state · 3 of 3"));
    }

    @Test
    void states_stand_side_by_side_ranked_or_not() {
        given().get("/compare?c=EST,XKX")
                .then()
                .body(containsString("name=\"c\" list=\"states-known\" value=\"Kosovo\""))
                .body(containsString("Add: <a"))
                .body(containsString("92.238"))
                .body(containsString("Not ranked. No score in: Cyber-resilience"));
        given().get("/compare?c=EST").then().statusCode(200).body(containsString("Choose at least two states"));
        given().redirects()
                .follow(false)
                .get("/compare?c=Estland&c=LV&c=")
                .then()
                .statusCode(301)
                .header("Location", equalTo("/compare?c=EST,LVA"));
    }

    @Test
    void a_visitor_s_own_weights_are_scored_beside_the_published_ones() {
        given().get("/what-if").then().body(containsString("Nothing is changed yet"));
        given().get("/what-if?w-reach=100&w-openness=0&w-cyber-resilience=0")
                .then()
                .body(containsString("Your ranking"))
                .body(containsString("Reach 100%"))
                .body(containsString("Highest climber"));
        given().get("/what-if?by=grades&g-reach=1").then().body(containsString("Reach 14%"));
        given().get("/what-if?out=reach&mean=geometric&scale=percentile-rank")
                .then()
                .body(containsString("Openness 50%"));
    }

    @Test
    void a_choice_that_makes_no_sense_is_answered_with_the_reason() {
        for (String choice : List.of("out=reach&out=openness&out=cyber-resilience", "mean=median")) {
            given().get("/what-if?" + choice)
                    .then()
                    .statusCode(200)
                    .body(containsString("This choice cannot be scored"))
                    .body(not(containsString("<p lang=\"en\">argument")));
            given().get("/what-if?lang=fr&" + choice).then().body(containsString("Ce que dit le moteur"));
        }
    }

    @Test
    void weights_may_be_doubled_alone_or_equal_and_a_state_kept_in_sight() {
        String page = given().get("/what-if?me=Estonia&w-reach=40").asString();
        assertThat(page)
                .contains("href=\"/what-if?me=Estonia&amp;w-reach=80&amp;w-openness=33&amp;w-cyber-resilience=33\"")
                .contains("href=\"/what-if?me=Estonia&amp;w-reach=100&amp;w-openness=0&amp;w-cyber-resilience=0\"")
                .contains("href=\"/what-if?me=Estonia&amp;w-reach=50&amp;w-openness=50&amp;w-cyber-resilience=50\"")
                .contains(
                        "<p class=\"mine\"><a href=\"/countries/EST\">", "ranks lie outside their published interval");
        assertThat(given().get("/what-if?w-reach=80&w-openness=10&w-cyber-resilience=10")
                        .asString())
                .contains("w-cyber-resilience=6&amp;w-openness=6&amp;w-reach=100");
    }

    @Test
    void an_address_keeps_only_what_is_chosen_otherwise() {
        given().redirects()
                .follow(false)
                .get("/what-if?w-reach=33&w-openness=60&w-cyber-resilience=33&scale=&mean=")
                .then()
                .statusCode(301)
                .header("Location", equalTo("/what-if?w-openness=60"));
    }

    @Test
    void a_state_stands_beside_its_region_and_those_of_about_its_size() {
        given().get("/countries/EST?lang=en&edition=2026")
                .then()
                .body(containsString("Rank within the region (Europe): "))
                .body(containsString("<bdi>Cyprus</bdi>"))
                .body(containsString("href=\"/compare?c=EST,TTO,CYP,TLS&amp;lang=en&amp;edition=2026\""));
    }

    @Test
    void the_method_is_told_from_the_rules_that_scored_the_edition() {
        given().get("/method")
                .then()
                .body(containsString("Half. It covers law, technology"))
                .body(containsString("<code>methodology.yaml</code>"))
                .body(containsString("each weight up to 25% higher or lower"))
                .body(containsString("mean + sd"))
                .body(containsString("Joining parts"));
    }

    @Test
    void an_edition_tells_what_moved_and_why() {
        given().get("/editions/2026")
                .then()
                .body(containsString("What changed since 2024"))
                .body(containsString("Both were scored by the very same rules."))
                .body(containsString("Highest climbers"));
        given().get("/editions/1999").then().statusCode(404);
    }

    @Test
    void a_break_in_a_series_is_a_break_on_the_page_in_the_picture_and_in_the_table() {
        assertThat(given().get("/").asString()).containsPattern("class=\"spark\"[^>]*><path d=\"M0 \\d+h0M1 \\d+L");
        assertThat(given().get("/ranking/openness").asString())
                .containsPattern("class=\"spark\"[^>]*><path d=\"M0 \\d+L1 ");
        assertThat(given().get("/countries/EST").asString()).contains("<tr class=\"broken\"><th scope=\"row\">2022 ");
        assertThat(given().get("/editions/2022").asString())
                .contains("The series behind Host countries with a mission breaks between the two editions");
        assertThat(given().get("/editions/2024").asString()).doesNotContain("breaks between the two editions");
        assertThat(given().get("/?edition=2022").asString()).contains("series breaks");
        assertThat(given().get("/v1/editions/2026/pictures/countries/EST/history.txt")
                        .asString())
                .contains("ranks before 2022 must not be compared with later ones");
        assertThat(given().get("/v1/editions/2026/pictures/countries/EST/history.txt?node=openness")
                        .asString())
                .doesNotContain("must not be compared");
    }

    @Test
    void climbers_and_fallers_moved_in_the_score_too() {
        String page = given().get("/editions/2026?lang=en").asString();
        String climbers = page.substring(page.indexOf("Highest climbers"), page.indexOf("Deepest falls"));
        String fallers = page.substring(page.indexOf("Deepest falls"));
        assertThat(climbers).contains("▲").doesNotContain("<td class=\"moved gained\">−");
        assertThat(fallers).contains("▼").doesNotContain("<td class=\"moved gained\">+", "▲");
    }

    @Test
    void small_states_that_lie_close_together_open_from_a_map_of_their_part_of_the_world() {
        String world = given().get("/map/reach").asString();
        String caribbean = given().get("/map/reach?region=caribbean").asString();
        assertThat(world)
                .contains("href=\"/map/reach?region=caribbean\"", "href=\"/countries/BRA\"")
                .doesNotContain("<a href=\"/countries/LCA\" tabindex");
        for (String code : List.of("LCA", "VCT", "BRB", "GRD", "DMA", "ATG", "KNA", "TTO")) {
            assertThat(caribbean).contains("<a href=\"/countries/" + code + "\" tabindex");
        }
        given().get("/map?region=caribean").then().statusCode(400).body(containsString("Did you mean “caribbean”?"));
    }

    @Test
    void what_has_no_score_is_hatched_on_pages_and_pictures_and_stands_in_the_legend() {
        for (String address :
                List.of("/map/small-state-leverage", "/v1/editions/2026/pictures/map.svg?node=small-state-leverage")) {
            assertThat(given().get(address).asString()).contains("edge-hatch", "no score", "not in the index");
        }
        String style = given().get(Pattern.compile("/assets/[^\"]+/site[.]css")
                        .matcher(given().get("/map").asString())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group())
                .asString();
        assertThat(style).contains(".fill-scale-1{fill:", ".edge-hatch{stroke:");
    }

    @Test
    void a_frame_takes_a_title_a_note_a_language_and_states_to_bring_out() {
        String ranking = given().queryParam("title", "Who is <heard>")
                .queryParam("note", "For the evening paper.")
                .queryParam("highlight", "DNK,KIR")
                .queryParam("lang", "fr")
                .get("/embed/ranking")
                .asString();
        assertThat(ranking)
                .contains("<h1>Who is &lt;heard&gt;</h1>", "<p>For the evening paper.</p>", "Kiribati", "Non classé")
                .containsPattern("<tr class=\"highlighted\">.*Danemark");
        String map = given().queryParam("title", "Who is heard")
                .queryParam("highlight", "LCA")
                .queryParam("region", "caribbean")
                .get("/embed/map")
                .asString();
        assertThat(map).contains("region=caribbean", "highlight=LCA", "title=Who+is+heard");
        given().get("/embed/map?highlight=LCB").then().statusCode(400).body(containsString("Did you mean"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed/ranking",
                "/embed/ranking?node=small-state-leverage&top=3",
                "/embed/map?node=reach",
                "/embed/countries/EST",
                "/embed/countries/XKX"
            })
    void frames_may_be_shown_anywhere_and_lead_to_the_whole_page(String address) {
        Response frame = given().get(address);
        assertThat(frame.statusCode()).isEqualTo(200);
        assertThat(frame.header("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(frame.header("X-Frame-Options")).isNull();
        assertThat(frame.asString()).contains("noindex", "target=\"_blank\"").doesNotContain("<script");
    }

    @Test
    void a_page_s_address_is_enough_to_embed_it() {
        String origin = "http://127.0.0.1:" + RestAssured.port;
        given().queryParam("url", origin + "/ranking/reach?lang=fr")
                .queryParam("maxwidth", 400)
                .get("/oembed")
                .then()
                .contentType("application/json")
                .body("version", equalTo("1.0"))
                .body("type", equalTo("rich"))
                .header("Access-Control-Allow-Origin", "*")
                .body("title", equalTo("Reach · Digital Diplomacy Index 2026 (carried forward)"))
                .body("width", equalTo(400))
                .body("html", containsString(origin + "/embed/ranking?node=reach&amp;lang=fr"));
        given().get("/ranking/reach").then().body(containsString("application/json+oembed"));
        given().queryParam("url", origin + "/countries/DEU?edition=2024")
                .header("Accept-Language", "fr")
                .get("/oembed")
                .then()
                .body("title", equalTo("Allemagne · Digital Diplomacy Index 2024"));
        given().queryParam("url", origin + "/")
                .queryParam("format", "xml")
                .get("/oembed")
                .then()
                .statusCode(501)
                .body(equalTo("format: found 'xml', expected json.\n"));
        for (String other : List.of(
                "https://example.org/",
                origin + "/countries/XXX",
                origin + "/ranking/no-such-node",
                origin + "/?edition=1999",
                origin + "/data",
                origin + ".example.org/",
                "no address")) {
            given().queryParam("url", other).get("/oembed").then().statusCode(404);
        }
    }

    @Test
    void search_engines_find_every_page_in_every_language() {
        given().get("/robots.txt")
                .then()
                .contentType(containsString("text/plain"))
                .body(containsString("/sitemap.xml"));
        given().get("/sitemap-institutions.xml").then().body(containsString("/institutions/mfa-est</loc>"));
        given().get("/sitemap.xml")
                .then()
                .contentType(containsString("application/xml"))
                .body(containsString("/developers</loc>"))
                .body(containsString("/countries/XKX?lang=fr"))
                .body(containsString("/ranking/openness</loc>"))
                .body(containsString("/editions/2022</loc>"));
    }

    @Test
    void a_shared_address_comes_with_a_picture_of_what_it_shows() {
        for (String address : List.of(
                "/", "/?in=region-africa", "/map/reach", "/size", "/compare?c=EST,LVA", "/countries/XKX", "/method")) {
            Matcher picture = Pattern.compile("og:image\" content=\"https?://[^/]+([^\"]+)")
                    .matcher(given().get(address).asString());
            assertThat(picture.find()).isTrue();
            given().get(picture.group(1).replace("&amp;", "&"))
                    .then()
                    .statusCode(200)
                    .contentType("image/png");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/?edition=2024 | href=\"/?edition=2024&as=csv\"",
                "/ranking/reach?q=estonia | highlight=EST",
                "/?in=region-oceania&states=small | href=\"/?in=region-oceania&states=small&as=csv\"",
                "/what-if?w-reach=70 | href=\"/what-if?w-reach=70&as=csv\"",
                "/map/openness?region=gulf | scores.csv?node=openness",
                "/size | explanations.csv?node=small-state-leverage",
                "/pair | scores.csv?node=gci-overall,cctld-dnssec-signed",
                "/compare?c=EST,LVA | explanations.csv?country=EST,LVA",
                "/countries/EST | explanations.csv?country=EST",
                "/network | /v1/data/mission-links.csv",
                "/method | nodes.csv"
            })
    void a_view_can_be_taken_along_as_link_citation_table_and_picture(String address, String csv) {
        String page = given().get(address).asString();
        String bar = page.substring(page.indexOf("id=\"take\""), page.indexOf("</aside>"))
                .replace("&amp;", "&")
                .replace("%2C", ",");
        assertThat(bar).contains(csv, address, "/citation.txt");
        LINK.matcher(bar).results().map(match -> match.group(1)).forEach(link -> given().urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200));
    }

    @Test
    void the_table_of_a_view_holds_the_rows_that_it_shows_in_their_order() {
        String csv = given().get("/?states=small&in=region-oceania&sort=name&as=csv")
                .then()
                .contentType("text/csv; charset=utf-8")
                .extract()
                .asString();
        assertThat(csv.lines().toList())
                .first()
                .isEqualTo(
                        "edition,node,country,name,place,place_low,place_high,rank,rank_change,score,coverage,reason");
        assertThat(csv.lines().skip(1)).first().asString().startsWith("2026,index,FJI,Fiji,");
        assertThat(csv).contains(",TUV,Tuvalu,,").doesNotContain("EST");
        assertThat(given().get("/what-if?w-reach=70&as=csv").asString())
                .startsWith("country,name,rank,score,published_rank_among,rank_change,reason\r\n");
        given().get("/?as=cvs").then().statusCode(400).body(containsString("Did you mean “csv”?"));
    }

    @Test
    void a_shared_address_is_called_by_what_it_shows_and_stands_for_itself() {
        given().get("/?in=region-africa&states=small&sort=name")
                .then()
                .body(containsString("<title>Digital Diplomacy Index · Africa · Small states</title>"))
                .body(containsString("/?in=region-africa&amp;states=small\">"));
        given().get("/compare?c=EST,LVA").then().body(containsString("profile.png?highlight=LVA"));
        given().get("/what-if?w-reach=100&w-openness=0&w-cyber-resilience=0")
                .then()
                .body(containsString("<title>Reach 100%, Openness 0%"));
    }

    @Test
    void links_to_other_views_of_a_kind_keep_what_is_chosen() {
        given().get("/?in=region-africa&states=small&lang=es")
                .then()
                .body(containsString("href=\"/ranking/reach?in=region-africa&amp;lang=es&amp;states=small\""));
        given().get("/what-if?w-reach=70&mean=arithmetic")
                .then()
                .body(containsString("href=\"/what-if?mean=arithmetic&amp;w-reach=70&amp;by=grades\""));
        given().get("/what-if?by=grades&w-reach=70")
                .then()
                .body(containsString("<input type=\"hidden\" name=\"w-reach\" value=\"70\">"));
    }

    @Test
    void the_front_page_begins_with_a_finding_and_the_way_to_any_state() {
        String front = given().get("/").asString();
        assertThat(front)
                .contains("first among 169 ranked states", "Not measured:", "Every rank has its interval")
                .containsOnlyOnce("class=\"ranking top-five\"");
        assertThat(given().get("/?in=region-africa").asString()).doesNotContain("top-five");
        for (String name : List.of("Estonia", "Estland", "EST")) {
            given().redirects()
                    .follow(false)
                    .get("/countries?q=" + name)
                    .then()
                    .statusCode(301)
                    .header("Location", equalTo("/countries/EST"));
        }
        given().get("/countries?q=no-such-state").then().statusCode(200).body(containsString("Nothing found"));
    }

    @Test
    void change_has_a_column_only_where_something_can_change() {
        given().get("/?edition=2022")
                .then()
                .body(not(containsString("Change among all")))
                .body(containsString("The series breaks between this edition and the one before"));
        given().get("/?edition=2024").then().body(containsString("Change among all"));
    }

    @Test
    void a_country_goes_by_one_address() {
        for (String code : List.of("est", "EE", "233")) {
            given().redirects()
                    .follow(false)
                    .get("/countries/" + code)
                    .then()
                    .statusCode(301)
                    .header("Location", equalTo("/countries/EST"));
        }
    }

    @Test
    void what_is_not_there_is_said_so() {
        for (String address : List.of("/countries/ZZZ", "/ranking/no-such-node", "/?edition=1999")) {
            given().get(address).then().statusCode(404).body(containsString("There is no such page"));
        }
    }

    @Test
    void a_page_that_the_browser_has_is_not_sent_again() {
        String tag = given().get("/").header("ETag");
        given().header("If-None-Match", tag).get("/").then().statusCode(304).body(equalTo(""));
        given().header("If-None-Match", tag).get("/?lang=fr").then().statusCode(200);
    }

    private static final List<String> HARD_NAMES = List.of("EST", "USA", "XKX", "GMB", "MHL");

    /** Names have articles and genders that no pattern knows: sentences do without the name. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "en"})
    void no_sentence_needs_the_article_of_a_country(String language) {
        for (String code : HARD_NAMES) {
            String page =
                    given().get("/countries/" + code + "?lang=" + language).asString();
            Matcher heading = Pattern.compile("<h1><bdi>([^<]+)</bdi>").matcher(page);
            assertThat(heading.find()).isTrue();
            String name = Pattern.quote(heading.group(1));
            String said = Pattern.compile(
                            "<title>[^<]*|content=\"[^\"]*|alt=\"[^\"]*|<(?:p|li|dt)(?: class=\"[^\"]*\")?>[^<]*")
                    .matcher(page)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining("\n"));
            assertThat(said)
                    .contains(heading.group(1))
                    .doesNotContainPattern("[\\p{L}’] " + name)
                    .doesNotContainPattern(name + " \\p{L}")
                    .doesNotContain("’" + heading.group(1));
            assertThat(page).doesNotContain("\u2068", "\u2069");
        }
    }

    @Test
    void a_rank_is_named_by_those_it_is_among() {
        given().get("/?in=sids&states=small")
                .then()
                .body(containsString("Rank among small states"))
                .body(containsString("The ranks are those among the"))
                .body(not(containsString("The ranks stay those among all")));
        given().get("/?in=sids").then().body(containsString("Rank among all"));
        given().get("/countries/EST?edition=2026")
                .then()
                .body(containsString("among all 169 ranked states"))
                .body(containsString("2nd of 75 small states · "));
        given().get("/ranking/small-state-leverage?q=estonia&edition=2026")
                .then()
                .body(containsString("<td class=\"rank\">2</td>"));
    }

    @Test
    void an_expectation_beyond_the_scale_is_explained_where_it_stands() {
        for (String address : List.of("/countries/USA", "/size")) {
            given().get(address).then().body(containsString("An expectation beyond the ends of the scale"));
        }
        given().get("/countries/EST").then().body(not(containsString("An expectation beyond the ends of the scale")));
    }

    @Test
    void dates_are_written_as_the_reader_writes_them() {
        given().get("/treaties/un-cybercrime-convention?lang=fr").then().body(containsString("25 octobre 2025"));
        given().get("/treaties/un-cybercrime-convention?lang=es").then().body(containsString("25 de octubre de 2025"));
        given().get("/institutions/mfa-fra?lang=fr").then().body(containsString("26 mars 2021"));
    }

    @ParameterizedTest
    @CsvSource({"/countries/KOSOVO, XKX", "/Estonia, EST", "/countries/C%C3%B4te-d’Ivoire, CIV", "/Gambie, GMB"})
    void an_address_that_names_a_state_in_another_way_leads_to_it(String address, String code) {
        given().urlEncodingEnabled(!address.contains("%"))
                .get(address)
                .then()
                .statusCode(404)
                .body(containsString("href=\"/countries/" + code + "\""))
                .body(containsString("action=\"/search\""));
    }

    @Test
    void an_address_cut_short_leads_to_what_it_is_the_beginning_of() {
        given().redirects()
                .follow(false)
                .get("/countries?lang=fr")
                .then()
                .statusCode(301)
                .header("Location", equalTo("/?sort=name&lang=fr"));
        given().redirects().follow(false).get("/ranking").then().statusCode(301).header("Location", equalTo("/"));
        given().redirects()
                .follow(false)
                .accept("text/html,*/*;q=0.8")
                .get("/v1")
                .then()
                .statusCode(303)
                .header("Location", containsString("/data"));
        given().accept("application/json")
                .get("/v1")
                .then()
                .statusCode(200)
                .body("openapi", containsString("/v1/openapi.json"));
    }

    @Test
    void a_state_s_page_begins_with_what_lifts_it_and_what_moved() {
        given().get("/countries/GEO?edition=2026")
                .then()
                .body(containsString("states of the region whose income per head is at most 2 times higher or lower"))
                .body(containsString("Since the edition of 2024: rank 62, now 47"))
                .body(containsString("+15 ranks by data (its own or others’), 0 by method, 0 by who else is ranked"));
        given().get("/countries/GEO?edition=2022")
                .then()
                .body(containsString("Nothing may be compared with the edition of 2020"));
        given().get("/countries/XKX")
                .then()
                .body(not(containsString("Since the edition of")))
                .body(containsString("Ranked all the same, among all states with a score there: Reach (90th)"));
    }

    @Test
    void who_speaks_for_a_state_stands_with_how_much_is_known_and_how_old_it_is() {
        given().get("/institutions?c=FRA&kind=foreign_ministry")
                .then()
                .body(containsString("1 institution on record. With an account: 1"))
                .body(containsString("<bdi>francediplo</bdi>, March 26, 2021"));
        given().get("/institutions/mfa-fra")
                .then()
                .body(containsString("Newest measurement: March 26, 2021."))
                .body(containsString("href=\"/accounts/x/francediplo\""));
        given().get("/accounts?c=FRA&platform=x")
                .then()
                .body(containsString("<a href=\"/institutions/mfa-fra\">"))
                .body(containsString("accounts on record. Ever measured:"));
        given().get("/institutions?q=nobody-of-this-name").then().body(containsString("None on record fits."));
        given().get("/institutions?c=ESTT").then().statusCode(400).body(containsString("Did you mean"));
    }

    @Test
    void an_account_shows_its_followers_as_a_curve_and_how_much_it_posts() {
        given().get("/accounts/x/DIOC_MFA_China")
                .then()
                .body(containsString("<figure class=\"curve\"><svg"))
                .body(containsString("0.2 posts a day on average"))
                .body(containsString("metrics.csv?platform=x"));
        given().get("/accounts/x/francediplo").then().body(not(containsString("<figure class=\"curve\">")));
    }

    @Test
    void a_state_has_a_brief_on_one_sheet_and_programs_have_a_page() {
        given().get("/countries/GEO/brief?edition=2026")
                .then()
                .body(containsString("Since the edition of 2024: rank 62, now 47"))
                .body(containsString("href=\"/countries/GEO?edition=2026\""));
        given().get("/countries/GEO").then().body(containsString("href=\"/countries/GEO/brief\""));
        given().redirects()
                .follow(false)
                .get("/countries/ge/brief")
                .then()
                .header("Location", equalTo("/countries/GEO/brief"));
        given().get("/developers")
                .then()
                .body(containsString("/graphql</code>"))
                .body(containsString("href=\"/q/graphql-ui\""));
    }

    @Test
    void incidents_and_treaties_are_listed_by_state_and_an_empty_list_is_no_all_clear() {
        given().get("/incidents?c=EST")
                .then()
                .body(containsString("10 incidents"))
                .body(containsString("Russia"));
        given().get("/incidents?c=TUV").then().body(containsString("That does not mean that there were none"));
        given().get("/treaties/un-cybercrime-convention?c=AGO").then().body(containsString("1 action on record"));
        given().get("/countries/EST").then().body(containsString("href=\"/incidents?c=EST\""));
    }

    @Test
    void the_network_of_embassies_shows_who_is_where_and_what_the_lists_lack() {
        given().get("/network")
                .then()
                .body(containsString("<th scope=\"row\"><a href=\"/network/USA\"><bdi>United States</bdi></a></th>"))
                .body(containsString("a link that is missing may be an embassy that nobody has listed"));
        given().get("/network/EST")
                .then()
                .body(containsString("Embassies in 37 other states; of 33 other states in this one"))
                .body(containsString("The only list of this state’s embassies is that of November 16, 2022."));
        String unitedStates = given().get("/network/USA").asString();
        assertThat(unitedStates)
                .contains("between the lists of November 16, 2022 and April 6, 2026")
                .contains("a difference may lie in the world or in the lists");
        given().redirects()
                .follow(false)
                .get("/network?c=FRA&lang=fr")
                .then()
                .statusCode(301)
                .header("Location", equalTo("/network/FRA?lang=fr"));
        given().get("/network/KOSOVO").then().statusCode(404).body(containsString("href=\"/countries/XKX\""));
        given().get("/network?sort=host").then().statusCode(400).body(containsString("Did you mean “hosts”?"));
        given().get("/countries/EST").then().body(containsString("href=\"/network/EST\""));
        assertThat(given().get("/sitemap.xml").asString()).contains("/network</loc>", "/network/EST?lang=fr");
    }

    @Test
    void everything_with_a_page_is_found_by_the_box_on_every_page() {
        given().get("/method").then().body(containsString("action=\"/search\""));
        given().get("/search?q=cybercrime").then().body(containsString("href=\"/treaties/un-cybercrime-convention\""));
        given().get("/search?q=francediplo").then().body(containsString("href=\"/accounts/x/francediplo\""));
        assertThat(given().get("/sitemap.xml").asString())
                .contains(
                        "/institutions</loc>",
                        "/accounts</loc>",
                        "/incidents</loc>",
                        "/treaties</loc>",
                        "/treaties/un-");
    }
}
