package org.digitaldiplomacy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestNameTest {

    private static final List<String> CODES = List.of("EST", "ESP", "FIN", "internet-users", "population");

    @Test
    void a_slip_of_the_pen_finds_its_name() {
        assertThat(ClosestName.to("internet-user", CODES)).contains("internet-users");
        assertThat(ClosestName.to("Internet_Users", CODES)).contains("internet-users");
        assertThat(ClosestName.to("popluation", CODES)).contains("population");
        assertThat(ClosestName.to("FNI", CODES)).contains("FIN");
    }

    @Test
    void the_beginning_of_a_name_finds_the_shortest_that_begins_so() {
        assertThat(ClosestName.to("internet", CODES)).contains("internet-users");
        assertThat(ClosestName.to("Pop", List.of("population-density", "population")))
                .contains("population");
        assertThat(ClosestName.to("po", CODES)).isEmpty();
    }

    @Test
    void among_equals_the_first_in_the_alphabet_is_named() {
        assertThat(ClosestName.to("ESX", CODES)).contains("ESP");
    }

    @Test
    void what_resembles_nothing_finds_nothing() {
        assertThat(ClosestName.to("gdp-current-usd", CODES)).isEmpty();
        assertThat(ClosestName.to("x".repeat(10_000), CODES)).isEmpty();
        assertThat(ClosestName.to("EST", List.of())).isEmpty();
    }

    @Test
    void neighbours_that_changed_places_count_once() {
        assertThat(ClosestName.edits("abcd", "abdc")).isEqualTo(1);
        assertThat(ClosestName.edits("", "abc")).isEqualTo(3);
        assertThat(ClosestName.edits("kitten", "sitting")).isEqualTo(3);
    }
}
