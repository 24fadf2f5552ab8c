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

    private final KeptRows rows = new KeptRows(100);
    private final Loaders loaders = new Loaders(rows, () -> 7);
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

    @Test
    void rows_stay_for_later_requests_until_the_data_change() {
        assertThat(answer(new Loaders(rows, () -> 7), "k")).isEqualTo("x k");
        assertThat(answer(new Loaders(rows, () -> 7), "k")).isEqualTo("x k");
        assertThat(fetched).containsExactly(Set.of("k"));
        assertThat(answer(new Loaders(rows, () -> 8), "k")).isEqualTo("x k");
        assertThat(fetched).hasSize(2);
        answer(new Loaders(rows, () -> 7), "k");
        answer(new Loaders(rows, () -> 7), "k");
        assertThat(fetched).as("what an older request reads is not kept").hasSize(4);
    }

    @Test
    void that_there_is_none_is_kept_too_and_only_the_rest_is_fetched() {
        assertThat(answer(new Loaders(rows, () -> 7), "none")).isEqualTo("nothing");
        Loaders later = new Loaders(rows, () -> 7);
        List<CompletableFuture<Object>> answers = List.of(ask(later, "x", "none"), ask(later, "x", "k"));
        later.registry().dispatchAll();
        assertThat(answers).extracting(CompletableFuture::join).containsExactly("nothing", "x k");
        assertThat(fetched).containsExactly(Set.of("none"), Set.of("k"));
    }

    @Test
    void a_request_that_changes_data_reads_the_store() {
        answer(new Loaders(rows, () -> 7), "k");
        Loaders changing = new Loaders(rows, () -> 7);
        changing.changes();
        answer(changing, "k");
        assertThat(fetched).hasSize(2);
    }

    private Object answer(Loaders own, String key) {
        CompletableFuture<Object> answer = ask(own, "x", key);
        own.registry().dispatchAll();
        return answer.join();
    }

    private CompletableFuture<Object> ask(String argument, String key) {
        return ask(loaders, argument, key);
    }

    private CompletableFuture<Object> ask(Loaders own, String argument, String key) {
        Function<Set<String>, Map<String, Object>> fetch = keys -> {
            fetched.add(keys);
            return keys.stream()
                    .filter(k -> !k.equals("none"))
                    .collect(Collectors.toMap(k -> k, k -> argument + " " + k));
        };
        return own.load("field", List.of(argument), key, fetch)
                .thenApply(found -> found == null ? "nothing" : found)
                .toCompletableFuture();
    }
}
