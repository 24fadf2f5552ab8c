package org.digitaldiplomacy.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, the short ways lead to where the library's own lead. */
class DirectStrategyTest {

    private static final String SCHEMA = """
            type Query { states: [State!]! first: Thing nothing: State broken: State }
            interface Thing { name: String! }
            type State implements Thing {
              name: String! motto: String kind: Kind! rank: Int! neighbours: [State!]! tags: [String!]! fails: Int capital: City
            }
            type City { name: String! people: Int! }
            enum Kind { LARGE SMALL }
            """;

    public record State(
            @Nullable String name,
            @Nullable String motto,
            Object kind,
            @Nullable Object rank,
            List<State> neighbours,
            List<@Nullable String> tags) {

        public int fails() {
            throw new IllegalStateException("always");
        }
    }

    public record City(String name, @Nullable Integer people) {}

    private static final State NAMIBIA = new State("Namibia", null, "LARGE", 2, List.of(), List.of("a", "b"));
    private static final State MALTA =
            new State("Malta", "Virtute et constantia", "SMALL", 1, List.of(NAMIBIA), List.of());
    private static final State ODD = new State(null, null, "HUGE", "high", List.of(MALTA), List.of("a"));

    private static final GraphQLSchema WIRED = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse(SCHEMA),
                    RuntimeWiring.newRuntimeWiring()
                            .type("Query", query -> query.dataFetcher("states", e -> List.of(MALTA, NAMIBIA))
                                    .dataFetcher("first", e -> CompletableFuture.completedFuture(MALTA))
                                    .dataFetcher("broken", e -> ODD))
                            .type(
                                    "Thing",
                                    thing -> thing.typeResolver(
                                            e -> e.getSchema().getObjectType("State")))
                            .type("State", state -> components(
                                            state,
                                            State.class,
                                            "name",
                                            "motto",
                                            "kind",
                                            "rank",
                                            "neighbours",
                                            "tags",
                                            "fails")
                                    .dataFetcher("capital", DirectStrategyTest::capital))
                            .type("City", city -> components(city, City.class, "name", "people"))
                            .build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ states { name motto kind rank } }",
                "{ states { rank again: rank name tags } first { name ... on State { motto } } nothing { name } }",
                "{ states { ...on State { name } ...more __typename } } fragment more on State { name kind }",
                "{ states { neighbours { name neighbours { name } } } }",
                "{ broken { motto tags } }",
                "{ broken { name } }",
                "{ broken { kind } }",
                "{ broken { rank } }",
                "{ broken { neighbours { name } name } }",
                "{ states { name fails } }",
                "{ states { name capital { name people } } first { ... on State { capital { people } } } }",
                "{ states { capital { name } neighbours { capital { name } } } }",
                "query ($no: Boolean = false) { states { name motto @include(if: $no) rank @skip(if: $no) } }",
                "{ __schema { types { name kind fields { name } } } __typename }"
            })
    void the_answer_is_the_same_with_and_without(String query) {
        assertThat(answer(new DirectStrategy(new SimpleDataFetcherExceptionHandler()), query))
                .isEqualTo(answer(new AsyncExecutionStrategy(), query));
    }

    private static Map<String, Object> answer(AsyncExecutionStrategy strategy, String query) {
        DataLoaderRegistry registry = new DataLoaderRegistry();
        registry.register("capitals", DataLoaderFactory.newDataLoader("capitals", DirectStrategyTest::capitals));
        ExecutionResult result = GraphQL.newGraphQL(WIRED)
                .queryExecutionStrategy(strategy)
                .build()
                .execute(ExecutionInput.newExecutionInput(query).dataLoaderRegistry(registry));
        return result.toSpecification();
    }

    private static TypeRuntimeWiring.Builder components(
            TypeRuntimeWiring.Builder type, Class<?> view, String... names) {
        for (String name : names) {
            type.dataFetcher(name, new Component(view, name));
        }
        return type;
    }

    private static CompletableFuture<@Nullable City> capital(DataFetchingEnvironment environment) {
        State state = environment.getSource();
        DataLoader<String, City> loader = environment.getDataLoader("capitals");
        return loader.load(String.valueOf(state.name()));
    }

    private static CompletableFuture<List<City>> capitals(List<String> states) {
        return CompletableFuture.completedFuture(states.stream()
                .map(state -> state.equals("Malta") ? new City("Valletta", null) : new City("Windhoek", 1))
                .toList());
    }
}
