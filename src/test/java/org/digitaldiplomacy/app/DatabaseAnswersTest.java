package org.digitaldiplomacy.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseAnswersTest {

    @Test
    void a_database_that_hangs_is_not_ready_and_holds_one_thread() {
        CountDownLatch thawed = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        DatabaseAnswers answers = new DatabaseAnswers(
                () -> {
                    int times = asked.incrementAndGet();
                    await(thawed);
                    return times;
                },
                threads);
        assertThat(ask(answers).getStatus()).isEqualTo(Status.DOWN);
        assertThat(ask(answers).getStatus()).isEqualTo(Status.DOWN);
        assertThat(asked).hasValue(1);
        thawed.countDown();
        threads.shutdown();
    }

    @Test
    void a_broken_connection_is_not_ready_and_the_next_one_is() {
        AtomicInteger asked = new AtomicInteger();
        DatabaseAnswers answers = new DatabaseAnswers(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("broken");
                    }
                    return 1;
                },
                Runnable::run);
        assertThat(ask(answers).getStatus()).isEqualTo(Status.DOWN);
        assertThat(ask(answers).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void the_probes_of_a_service_that_serves_are_up() {
        for (String probe : new String[] {"live", "ready", "started"}) {
            given().get("/q/health/" + probe).then().statusCode(200).body("status", equalTo("UP"));
        }
        given().get("/q/health/ready").then().body("checks.name", hasItem("The database answers"));
        given().get("/q/health/started").then().body("checks.name", hasItem("The database is filled"));
    }

    private static HealthCheckResponse ask(DatabaseAnswers answers) {
        return answers.call().await().atMost(Duration.ofSeconds(30));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
