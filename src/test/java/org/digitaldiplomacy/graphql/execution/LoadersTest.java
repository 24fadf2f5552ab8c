package org.digitaldiplomacy.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code Aa} and {@code BB} have the same hash code. */
class LoadersTest {

    private final Loaders loaders = new Loaders();
    private final List<Set<String>> fetched = new ArrayList<>();

    @Test
    void arguments_and_keys_of_the_same_hash_code_keep_their_own_answers() {
        List<CompletableFuture<Object>> answers = new ArrayList<>();
        for (String argument : List.of("Aa", "BB")) {
            for (String key : List.of("Aa", "BB")) {
                answers.add(ask(argument, key));
            }
        }
        loaders.registry().dispatchAll();
        assertThat(answers).extracting(CompletableFuture::join).containsExactly("Aa Aa", "Aa BB", "BB Aa", "BB BB");
        assertThat(fetched).containsExactlyInAnyOrder(Set.of("Aa", "BB"), Set.of("Aa", "BB"));
    }

    @Test
    void a_key_that_many_ask_for_is_fetched_once() {
        List<CompletableFuture<Object>> answers = List.of(ask("x", "k"), ask("x", "k"), ask("x", "k"));
        loaders.registry().dispatchAll();
        assertThat(answers).extracting(CompletableFuture::join).containsOnly("x k");
        assertThat(fetched).containsExactly(Set.of("k"));
    }

    private CompletableFuture<Object> ask(String argument, String key) {
        Function<Set<String>, Map<String, Object>> fetch = keys -> {
            fetched.add(keys);
            return keys.stream().collect(Collectors.toMap(k -> k, k -> argument + " " + k));
        };
        return loaders.load("field", List.of(argument), key, fetch)
                .thenApply(found -> found == null ? "nothing" : found)
                .toCompletableFuture();
    }
}
