package org.digitaldiplomacy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    private static final Index<String> INDEX = index("Guinea", "Equatorial Guinea", "Guinea-Bissau", "Côte d’Ivoire");

    @Test
    void a_name_comes_before_its_beginning_and_this_before_words() {
        assertThat(found("guinea")).containsExactly("Guinea", "Guinea-Bissau", "Equatorial Guinea");
    }

    @ParameterizedTest
    @CsvSource({
        "bissau guinea, Guinea-Bissau",
        "equat gui, Equatorial Guinea",
        "GUINEABISSAU, Guinea-Bissau",
        "cote divoire, Côte d’Ivoire",
        "Ginea, Guinea",
        "gunea bisau, Guinea-Bissau",
        "Eqautorial Gunea, Equatorial Guinea"
    })
    void order_spaces_accents_and_two_typing_errors_do_not_matter(String text, String expected) {
        assertThat(found(text).get(0)).isEqualTo(expected);
    }

    @Test
    void typing_errors_are_forgiven_only_where_nothing_fits_as_written() {
        Index<String> index = index("Austria", "Australia", "Austrian Alps");
        assertThat(index.find(Query.of("austria"), "en"))
                .extracting(hit -> hit.entry().value())
                .containsExactly("Austria", "Austrian Alps");
    }

    @Test
    void part_of_a_foreign_name_counts_for_its_readers_and_else_only_where_nothing_better_fits() {
        Index<String> index = new Index<>(List.of(
                new Entry<>("Germany", 0, List.of(Name.of("Germany", Name.Role.NAME), french("Allemagne"))),
                new Entry<>("Allenton", 0, List.of(Name.of("Allenton", Name.Role.NAME)))));
        assertThat(index.find(Query.of("alle"), "en"))
                .extracting(hit -> hit.entry().value())
                .containsExactly("Allenton");
        assertThat(index.find(Query.of("alle"), "fr"))
                .extracting(hit -> hit.entry().value())
                .containsExactlyInAnyOrder("Germany", "Allenton");
        assertThat(index.find(Query.of("allem"), "en"))
                .extracting(hit -> hit.entry().value())
                .containsExactly("Germany");
    }

    @ParameterizedTest
    @CsvSource({
        "cote d'iv, Côte d’Iv",
        "ivoire, Ivoire",
        "ivory, Ivoire",
        "bissau gui, Gui|Bissau",
        "eqatorial guinea, Equatorial Guinea"
    })
    void highlights_are_stretches_of_the_name_as_written(String text, String expected) {
        List<Hit<String>> hits = INDEX.find(Query.of(text), "en");
        String highlighted = hits.isEmpty()
                ? ""
                : String.join(
                        "|",
                        hits.get(0).highlights().stream()
                                .map(part -> hits.get(0).name().text().substring(part.start(), part.end()))
                                .toList());
        assertThat(highlighted).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "U.S.A., usa",
        "St. Kitts, saint kitts",
        "N. Korea, n korea",
        "Łódź, lodz",
        "Straße, strasse",
        "Ελλάς, ελλασ",
        "中国, 中 国",
        "🇪🇪, ee",
        "MFA_Estonia, mfa estonia",
        "１２, 12"
    })
    void spellings_meet_in_one_form(String text, String expected) {
        assertThat(Folded.of(text).words()).extracting(Folded.Word::folded).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "💥", "\u0000", "\u200d"})
    void a_text_without_letters_finds_nothing(String text) {
        assertThat(INDEX.find(Query.of(text), "en")).isEmpty();
    }

    @Test
    void a_handle_is_found_with_one_typing_error() {
        assertThat(List.of("mfaestnia", "mfaestonnia", "mfaestomia", "mfaetsonia"))
                .allSatisfy(
                        typed -> assertThat(Handles.misspelt(Query.of(typed))).contains("mfaestonia"));
        assertThat(Handles.rank(List.of("MFA_Estonia", "other"), handle -> handle, Query.of("mfaestnia")))
                .extracting(hit -> hit.entry().value())
                .containsExactly("MFA_Estonia");
    }

    @Test
    void a_text_of_many_unknown_words_finds_nothing() {
        String text = String.join(
                " ", IntStream.range(0, 60).mapToObj(i -> "xqzwv" + i).toList());
        assertThat(INDEX.find(Query.of(text), "en")).isEmpty();
    }

    private static Name french(String text) {
        return Name.foreign(text, Name.Role.FOREIGN, Set.of("fr"));
    }

    private static Index<String> index(String... names) {
        return new Index<>(Arrays.stream(names)
                .map(name -> new Entry<>(name, 0, List.of(Name.of(name, Name.Role.NAME))))
                .toList());
    }

    private static List<String> found(String text) {
        return INDEX.find(Query.of(text), "en").stream()
                .map(hit -> hit.entry().value())
                .toList();
    }
}
