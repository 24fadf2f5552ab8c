package org.digitaldiplomacy.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaldiplomacy.draw.EditionPictures;
import org.digitaldiplomacy.draw.EditionView;
import org.digitaldiplomacy.draw.MapFrame;
import org.digitaldiplomacy.draw.Options;
import org.digitaldiplomacy.draw.TextsOnSheet;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.port.Catalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text leaves the sheet or lies on another one, whatever a picture is of and however narrow it is. */
@QuarkusTest
class LayoutTest {

    private static final String SITE = "https://index.example.org";

    private final Editions editions;
    private final Catalogue catalogue;
    private EditionView view;

    LayoutTest(Editions editions, Catalogue catalogue) {
        this.editions = editions;
        this.catalogue = catalogue;
    }

    @BeforeEach
    void open() {
        view = view(editions.latest("2026").orElseThrow());
        assertThat(view.countries()).hasSize(196);
    }

    private EditionView view(Edition edition) {
        return new EditionView(edition, editions.frozen(edition.id()).orElseThrow(), catalogue.countries());
    }

    @ParameterizedTest
    @CsvSource({"320, en", "500, fr", "720, en", "720, el", "1600, ru"})
    void the_rows_of_all_countries(String width, String language) {
        String unranked = view.byCountry("index").values().stream()
                .filter(s -> s.rank().isEmpty())
                .limit(20)
                .map(s -> s.country().value())
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        Map<String, String> query = Map.of("width", width, "language", language, "top", "250", "highlight", unranked);
        TextsOnSheet.check(EditionPictures.ranking(view, options(Kind.RANKING, null, query), SITE));
        Map<String, String> tied = Map.of("width", width, "language", language, "top", "250", "node", "gci-overall");
        TextsOnSheet.check(EditionPictures.ranking(view, options(Kind.RANKING, null, tied), SITE));
    }

    @ParameterizedTest
    @CsvSource({"320, en", "500, de", "720, en", "1600, en"})
    void profiles_and_histories_of_every_country(String width, String language) {
        List<EditionView> past = Stream.of("2020", "2022", "2024", "2026")
                .map(slug -> view(editions.latest(slug).orElseThrow()))
                .toList();
        for (CountryCode code : view.countries().keySet()) {
            Map<String, String> query = Map.of("width", width, "language", language, "highlight", "VCT,CAF,STP");
            TextsOnSheet.check(EditionPictures.profile(view, options(Kind.PROFILE, code.value(), query), SITE));
            TextsOnSheet.check(EditionPictures.history(past, options(Kind.HISTORY, code.value(), query), SITE));
        }
    }

    @Test
    void the_names_beside_the_dots_of_size() {
        for (String width : List.of("320", "500", "720", "1600")) {
            Map<String, String> query = Map.of("width", width, "highlight", "EST,LVA,LTU,FIN,SWE,DNK,NOR");
            TextsOnSheet.check(EditionPictures.size(view, options(Kind.SIZE, null, query), SITE));
        }
    }

    @ParameterizedTest
    @CsvSource({"fr", "es"})
    void maps_of_every_part_of_the_world_with_a_title_and_a_note_of_ones_own(String language) {
        for (String region : MapFrame.keys()) {
            Map<String, String> query = Map.of(
                    "width",
                    "340",
                    "lang",
                    language,
                    "region",
                    region,
                    "title",
                    "Who is heard. ".repeat(9),
                    "note",
                    "Drawn for the evening paper. ".repeat(8));
            TextsOnSheet.check(EditionPictures.map(view, options(Kind.MAP, null, query), SITE));
        }
    }

    @Test
    void the_legend_of_the_map() {
        for (String width : List.of("320", "500", "720", "1600")) {
            for (String node : List.of("index", "small-state-leverage")) {
                TextsOnSheet.check(
                        EditionPictures.map(view, options(Kind.MAP, null, Map.of("width", width, "node", node)), SITE));
            }
        }
    }

    private Options options(Kind kind, @Nullable String country, Map<String, String> query) {
        return OptionsReader.read(view, kind, Format.SVG, country, query);
    }
}
