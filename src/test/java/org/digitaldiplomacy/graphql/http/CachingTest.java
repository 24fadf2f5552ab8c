package org.digitaldiplomacy.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.HeaderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.junit.jupiter.api.Test;

/** What clients, proxies and the server itself may keep of answers. */
@QuarkusTest
class CachingTest {

    private static final String RANKING = "{ ranking(first: 50) { nodes { rank country { name } } } }";

    private final ResponseCache cache;
    private final CacheSettings settings;

    CachingTest(ResponseCache cache, CacheSettings settings) {
        this.cache = cache;
        this.settings = settings;
    }

    @Test
    void an_answer_by_get_may_be_kept_and_is_not_sent_twice() {
        Response first = get(RANKING).get("/graphql");
        String tag = first.getHeader("ETag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(first.getHeader("Cache-Control")).startsWith("public, max-age=");
        for (String known : new String[] {tag, "\"other\", W/" + tag, "*"}) {
            get(RANKING)
                    .header("If-None-Match", known)
                    .get("/graphql")
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(equalTo(""));
        }
        get(RANKING).header("If-None-Match", "\"other\"").get("/graphql").then().statusCode(200);
    }

    @Test
    void representations_that_differ_have_tags_that_differ() {
        String english = get(RANKING).get("/graphql").getHeader("ETag");
        String german =
                get(RANKING).header("Accept-Language", "de").get("/graphql").getHeader("ETag");
        Response zipped = get(RANKING).header("Accept-Encoding", "gzip").get("/graphql");
        assertThat(zipped.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.asByteArray()).startsWith(0x1f, 0x8b);
        assertThat(german).isNotEqualTo(english);
        assertThat(zipped.getHeader("ETag")).isNotEqualTo(english).isNotEqualTo(german);
        assertThat(zipped.getHeader("Vary")).contains("Accept-Encoding", "Accept-Language");
    }

    @Test
    void errors_and_posts_are_not_to_be_kept() {
        get("{ countries(first: 0) { totalCount } }").get("/graphql").then().header("Cache-Control", "no-store");
        GraphQlOverHttpTest.post("application/json", Map.of("query", "{ platforms { key } }"))
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    @Test
    void one_clients_language_is_never_anothers_answer() {
        for (int round = 0; round < 2; round++) {
            get("{ country(code: \"DE\") { name } }")
                    .header("Accept-Language", "fr")
                    .get("/graphql")
                    .then()
                    .body(containsString("Allemagne"));
            get("{ country(code: \"DE\") { name } }").get("/graphql").then().body(containsString("Germany"));
        }
    }

    @Test
    void other_variables_are_another_question() {
        String query = "query Q($code: String!) { country(code: $code) { code } }";
        for (String code : new String[] {"EST", "FIN", "EST"}) {
            GraphQlOverHttpTest.post("application/json", Map.of("query", query, "variables", Map.of("code", code)))
                    .body("data.country.code", equalTo(code));
        }
    }

    @Test
    void a_change_of_the_data_drops_every_kept_answer_at_once() {
        AtomicLong revision = new AtomicLong(1);
        ResponseCache own = new ResponseCache(revision::get, settings);
        GraphQlRequest request = new GraphQlRequest("{ platforms { key } }", null, Map.of(), Map.of());
        own.keep(request, "en", own.look(), new Body(new byte[10]));
        assertThat(own.find(request, "en", own.look())).isNotNull();
        assertThat(own.findNow(request, "en")).isNotNull();
        assertThat(own.findNow(request, "de")).isNull();
        revision.set(2);
        assertThat(own.find(request, "en", own.look())).isNull();
        assertThat(own.findNow(request, "en")).isNull();
    }

    @Test
    void when_half_of_the_while_is_over_one_request_asks_the_store_for_all() {
        AtomicLong clock = new AtomicLong();
        long patience = settings.revisionCheck().toNanos();
        ResponseCache own = new ResponseCache(() -> 1, settings, clock::get);
        GraphQlRequest request = new GraphQlRequest("{ platforms { key } }", null, Map.of(), Map.of());
        own.keep(request, "en", own.look(), new Body(new byte[10]));
        clock.addAndGet(patience / 2 + 1);
        assertThat(own.findNow(request, "en")).as("that of the one who asks").isNull();
        assertThat(own.findNow(request, "en")).as("that of the others").isNotNull();
        own.look();
        assertThat(own.findNow(request, "en")).isNotNull();
        clock.addAndGet(patience + 1);
        assertThat(own.findNow(request, "en")).isNull();
        assertThat(own.findNow(request, "en")).isNull();
    }

    @Test
    void after_a_change_here_the_store_is_asked_before_anything_is_answered() {
        AtomicLong revision = new AtomicLong(1);
        List<Runnable> meanwhile = new ArrayList<>();
        ResponseCache own = new ResponseCache(
                () -> {
                    long found = revision.get();
                    meanwhile.forEach(Runnable::run);
                    return found;
                },
                settings);
        GraphQlRequest request = new GraphQlRequest("{ platforms { key } }", null, Map.of(), Map.of());
        own.keep(request, "en", own.look(), new Body(new byte[10]));
        own.doubt();
        assertThat(own.findNow(request, "en")).isNull();
        meanwhile.add(own::doubt);
        own.look();
        assertThat(own.findNow(request, "en"))
                .as("what was asked before the change came")
                .isNull();
        meanwhile.clear();
        own.look();
        assertThat(own.findNow(request, "en")).isNotNull();
    }

    @Test
    void what_post_asked_get_finds_kept() {
        String query = "{ country(code: \"LV\") { code name capital } }";
        GraphQlOverHttpTest.post("application/json", Map.of("query", query)).statusCode(200);
        GraphQlRequest request = new GraphQlRequest(query, null, Map.of(), Map.of());
        assertThat(cache.find(request, "en", cache.look())).isNotNull();
        get(query).get("/graphql").then().body("data.country.code", equalTo("LVA"));
    }

    private static RequestSpecification get(String query) {
        return given().queryParam("query", query)
                .accept("application/graphql-response+json")
                .config(RestAssuredConfig.config()
                        .headerConfig(HeaderConfig.headerConfig()
                                .overwriteHeadersWithName("Accept-Encoding", "Accept-Language"))
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "identity");
    }
}
