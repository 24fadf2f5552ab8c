package org.digitaldiplomacy.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.net.NoRouteToHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FieldFailuresTest {

    @Test
    void an_internal_failure_shows_a_correlation_id_and_nothing_else() {
        Map<String, Object> error = error(environment -> {
            throw new IllegalStateException("password=secret");
        });
        assertThat(error.get("extensions"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
                .containsEntry("code", "INTERNAL_SERVER_ERROR")
                .extractingByKey("correlationId", InstanceOfAssertFactories.STRING)
                .hasSize(36);
        assertThat(error.toString()).doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(error).containsEntry("path", List.of("field"));
    }

    @Test
    void a_database_out_of_reach_is_told_from_a_failure_of_the_server() {
        Map<String, Object> error = error(environment -> {
            throw new NoRouteToHostException("10.0.0.7");
        });
        assertThat(error.get("extensions"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
                .containsEntry("code", "UNAVAILABLE")
                .containsKey("correlationId");
        assertThat(error.toString()).contains("try again").doesNotContain("10.0.0.7");
    }

    @Test
    void a_refusal_tells_the_client_what_to_do_wherever_it_was_thrown() {
        Refused refused =
                new Refused(ErrorCode.BAD_USER_INPUT, "first must be 1 to 100, found 5 %", Map.of("max", 100));
        for (DataFetcher<?> fetcher : new DataFetcher<?>[] {
            environment -> {
                throw refused;
            },
            environment -> CompletableFuture.failedFuture(refused)
        }) {
            Map<String, Object> error = error(fetcher);
            assertThat(error.get("message")).isEqualTo("first must be 1 to 100, found 5 %");
            assertThat(error.get("extensions")).isEqualTo(Map.of("code", "BAD_USER_INPUT", "max", 100));
        }
    }

    private static Map<String, Object> error(DataFetcher<?> fetcher) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("field", fetcher))
                .build();
        GraphQL graphQl = GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(new SchemaParser().parse("type Query { field: Int }"), wiring))
                .defaultDataFetcherExceptionHandler(new FieldFailures(NoRouteToHostException.class::isInstance))
                .build();
        ExecutionResult result = graphQl.execute("{ field }");
        return ErrorBody.of(result.getErrors().get(0));
    }
}
