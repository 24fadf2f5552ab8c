package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void an_array_of_one_is_spelt_out_and_others_stay() {
        Query query = Query.of(
                "SELECT '?' FROM unnest(?::text[]) WHERE a = ? AND b = ANY (?) AND c = ANY (?)",
                new String[] {"one"},
                "two",
                new String[] {"three", "four"},
                new Integer[] {5});

        assertThat(query.sql())
                .isEqualTo(
                        "SELECT '?' FROM unnest(ARRAY[?]::text[]) WHERE a = ? AND b = ANY (?) AND c = ANY (ARRAY[?])");
        assertThat(query.parameters()).containsExactly("one", "two", new String[] {"three", "four"}, 5);
    }

    @Test
    void the_answer_is_the_same() {
        FreshDatabase fresh = new FreshDatabase();
        for (String[] codes : new String[][] {{}, {"EST"}, {"EST", "FIN"}}) {
            assertThat(fresh.database()
                            .list(
                                    "SELECT code FROM unnest(?::text[]) AS named (code) WHERE code = ANY (?)",
                                    row -> row.getString(1),
                                    codes,
                                    codes))
                    .containsExactly(codes);
        }
    }
}
