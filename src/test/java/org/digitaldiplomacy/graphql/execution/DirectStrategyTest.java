package org.digitaldiplomacy.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExperimentalApi;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.incremental.DeferPayload;
import graphql.incremental.DelayedIncrementalPartialResult;
import graphql.incremental.IncrementalExecutionResult;
import graphql.incremental.IncrementalPayload;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ first { name } ... @defer { states { name kind } } } | 1",
                "{ first { name } ...later @defer } fragment later on Query { first { name ...on State { motto } } } | 1",
                "{ states { name ... @defer { motto rank } } } | 2",
                "{ states { name ... @defer { name motto __typename } __typename } } | 2",
                "{ states { name ... @defer(label: \"a\") { capital { name people } } } } | 2",
                "{ states { capital { name } ... @defer { capital { name again: name } rank } } } | 2",
                "{ states { ... @defer { neighbours { name ... @defer(label: \"b\") { rank kind } } } } } | 3",
                "{ states { ... @defer { name } ... @defer(label: \"c\") { name tags } } } | 4",
                "{ ... { ... @defer { first { name } } } ...f } fragment f on Query { ... @defer(label: \"d\") { states { name } } } | 2",
                "{ states { name ... @defer(if: false) { rank } } } | 0",
            })
    void what_is_deferred_adds_up_to_the_whole_answer(String query, int parts) {
        Merged merged = new Merged();
        DataLoaderRegistry registry = registry();
        GraphQL parting = GraphQL.newGraphQL(WIRED)
                .queryExecutionStrategy(new DirectStrategy(new SimpleDataFetcherExceptionHandler()))
                .doNotAutomaticallyDispatchDataLoader()
                .build();
        PartedRun run = new PartedRun(registry, merged);
        ExecutionResult first = run.first(parting.executeAsync(ExecutionInput.newExecutionInput(query)
                .dataLoaderRegistry(registry)
                .graphQLContext(Map.of(ExperimentalApi.ENABLE_INCREMENTAL_SUPPORT, true))));
        merged.first(first);
        if (first instanceof IncrementalExecutionResult more) {
            run.rest(more);
        }

        String whole = query.replaceAll("@defer(\\(.*?\\))?", "");
        assertThat(merged.data)
                .isEqualTo(answer(new AsyncExecutionStrategy(), whole).get("data"));
        assertThat(merged.parts).isEqualTo(parts);
        assertThat(registry.getStatistics().getBatchInvokeCount()).isLessThanOrEqualTo(2);
    }

    @Test
    void what_is_asked_for_both_at_once_and_later_comes_at_once_and_nothing_else_does() {
        GraphQL parting = GraphQL.newGraphQL(WIRED)
                .queryExecutionStrategy(new DirectStrategy(new SimpleDataFetcherExceptionHandler()))
                .build();
        ExecutionResult first = parting.execute(ExecutionInput.newExecutionInput(
                        "{ states { name __typename ... @defer { name __typename motto } } ... @defer { states { rank } } }")
                .graphQLContext(Map.of(ExperimentalApi.ENABLE_INCREMENTAL_SUPPORT, true)));
        assertThat(first.<Map<String, Object>>getData())
                .isEqualTo(Map.of(
                        "states",
                        List.of(
                                Map.of("name", "Malta", "__typename", "State"),
                                Map.of("name", "Namibia", "__typename", "State"))));
    }

    /** Data as a client puts them together. */
    private static final class Merged implements Parts {

        private Map<String, Object> data = Map.of();
        private int parts;

        @Override
        public void first(ExecutionResult result) {
            data = result.getData();
        }

        @Override
        public void next(DelayedIncrementalPartialResult part) {
            for (IncrementalPayload payload : part.getIncremental()) {
                parts++;
                Object place = data;
                for (Object step : payload.getPath()) {
                    place = Objects.requireNonNull(
                            step instanceof Integer index
                                    ? ((List<?>) place).get(index)
                                    : ((Map<?, ?>) place).get(step));
                }
                merge(place, ((DeferPayload) payload).getData());
            }
        }

        @SuppressWarnings("unchecked")
        private static void merge(Object into, Object from) {
            if (into instanceof List<?> items && from instanceof List<?> others) {
                for (int i = 0; i < items.size(); i++) {
                    merge(items.get(i), others.get(i));
                }
            } else if (into instanceof Map<?, ?> object && from instanceof Map<?, ?> other) {
                other.forEach((name, value) -> {
                    Object known = object.get(name);
                    if (known instanceof Map || known instanceof List) {
                        merge(known, value);
                    } else {
                        ((Map<String, Object>) object).put((String) name, value);
                    }
                });
            }
        }
    }

    private static DataLoaderRegistry registry() {
        DataLoaderRegistry registry = new DataLoaderRegistry();
        registry.register("capitals", DataLoaderFactory.newDataLoader("capitals", DirectStrategyTest::capitals));
        return registry;
    }

    private static Map<String, Object> answer(AsyncExecutionStrategy strategy, String query) {
        DataLoaderRegistry registry = registry();
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
