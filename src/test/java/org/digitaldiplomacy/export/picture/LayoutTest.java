package org.digitaldiplomacy.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private static final String SOURCE =
            "Source: Digital Diplomacy Index, edition 2026, revision 1. Data and their licences:"
                    + " https://index.example.org/v1/editions/2026/revisions/1/sources.csv";

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
        checked(RankingPicture.draw(view, options(Kind.RANKING, null, query), SOURCE));
        Map<String, String> tied = Map.of("width", width, "language", language, "top", "250", "node", "gci-overall");
        checked(RankingPicture.draw(view, options(Kind.RANKING, null, tied), SOURCE));
    }

    @ParameterizedTest
    @CsvSource({"320, en", "500, de", "720, en", "1600, en"})
    void profiles_and_histories_of_every_country(String width, String language) {
        List<EditionView> past = Stream.of("2020", "2022", "2024", "2026")
                .map(slug -> view(editions.latest(slug).orElseThrow()))
                .toList();
        for (CountryCode code : view.countries().keySet()) {
            Map<String, String> query = Map.of("width", width, "language", language, "highlight", "VCT,CAF,STP");
            checked(ProfilePicture.draw(view, options(Kind.PROFILE, code.value(), query), SOURCE));
            checked(HistoryPicture.draw(past, options(Kind.HISTORY, code.value(), query), SOURCE));
        }
    }

    @Test
    void the_names_beside_the_dots_of_size() {
        for (String width : List.of("320", "500", "720", "1600")) {
            Map<String, String> query = Map.of("width", width, "highlight", "EST,LVA,LTU,FIN,SWE,DNK,NOR");
            checked(SizePicture.draw(view, options(Kind.SIZE, null, query), SOURCE));
        }
    }

    @Test
    void the_legend_of_the_map() {
        for (String width : List.of("320", "500", "720", "1600")) {
            for (String node : List.of("index", "small-state-leverage")) {
                checked(MapPicture.draw(view, options(Kind.MAP, null, Map.of("width", width, "node", node)), SOURCE));
            }
        }
    }

    private Options options(Kind kind, @Nullable String country, Map<String, String> query) {
        return OptionsReader.read(view, kind, Format.SVG, country, query);
    }

    static void checked(Drawing drawing) {
        List<Box> boxes = new ArrayList<>();
        drawing.marks().forEach(mark -> collect(mark, boxes));
        assertThat(boxes).hasSizeGreaterThan(3);
        List<String> troubles = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            if (!one.isWithin(drawing)) {
                troubles.add(one + " leaves the sheet");
            }
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                if (one.meets(other)) {
                    troubles.add(one + " meets " + other);
                }
            }
        }
        assertThat(troubles).as(drawing.title()).isEmpty();
    }

    private static void collect(Mark mark, List<Box> boxes) {
        if (mark instanceof Mark.Label label) {
            boxes.add(Box.of(label));
        } else if (mark instanceof Mark.Named named) {
            named.marks().forEach(m -> collect(m, boxes));
        }
    }

    /** Where a label's letters are, as wide as our font has them. */
    private record Box(String text, double left, double top, double right, double bottom) {

        static Box of(Mark.Label label) {
            double width = Lettering.advance(label.text(), label.letters());
            double size = label.letters().size();
            double left =
                    switch (label.anchor()) {
                        case START -> label.x();
                        case MIDDLE -> label.x() - width / 2;
                        case END -> label.x() - width;
                    };
            return new Box(label.text(), left, label.y() - size * 0.72, left + width, label.y() + size * 0.1);
        }

        boolean isWithin(Drawing drawing) {
            return left >= 0 && top >= 0 && right <= drawing.width() && bottom <= drawing.height();
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
