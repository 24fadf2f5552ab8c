package org.digitaldiplomacy.graphql.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A measurement whose source tells the year, or the weeks, and not the day. */
@QuarkusTest
class UnknownDayTest {

    @Test
    void the_first_and_the_last_day_that_it_may_be_are_told() {
        assertThat(Ask.data(
                                "{ account(platform: \"x\", handle: \"UAEmGov\") { latestMetrics { metric { key } date earliest } } }")
                        .<Map<String, String>>getList("account.latestMetrics"))
                .contains(Map.of("metric", "followers", "date", "2015-12-31", "earliest", "2014-01-01"));
    }

    @Test
    void downloads_tell_them_too() {
        assertThat(given().get(
                                "/v1/data/metrics.csv?institution=leader-are&metric=followers&columns=handle,date,earliest")
                        .asString()
                        .lines())
                .containsExactly(
                        "handle,date,earliest", "UAEmGov,2015-12-31,2014-01-01", "UAEmGov,2015-12-31,2014-01-01");
    }
}
