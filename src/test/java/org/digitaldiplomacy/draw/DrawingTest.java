package org.digitaldiplomacy.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.draw.Mark.Letters;
import org.digitaldiplomacy.draw.Mark.Point;
import org.digitaldiplomacy.geo.WorldMap;
import org.digitaldiplomacy.geo.WorldMap.State;
import org.digitaldiplomacy.message.Messages;
import org.digitaldiplomacy.model.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {

    /** Members of the United Nations, and three more: what the index ranks. */
    private static final Set<CountryCode> INDEX = index();

    private static final Letters LETTERS = Letters.plain(13);

    private static Set<CountryCode> index() {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/data/countries.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells ->
                            cells[3].equals("1") || Set.of("PSE", "TWN", "XKX").contains(cells[0]))
                    .map(cells -> new CountryCode(cells[0]))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void texts_are_written_as_text_whatever_is_in_them() {
        String hostile = "</text><script>alert('\"&\u0000\ud800')</script>";
        Drawing drawing = new Drawing(
                10, 10, hostile, hostile, List.of(new Mark.Label(0, 0, hostile, LETTERS, Anchor.START, Ink.TEXT)));
        String svg = SvgWriter.write(drawing, Theme.AUTO);
        assertThat(svg).doesNotContain("<script", "\u0000", "\ud800");
        assertThat(svg).contains("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;");
    }

    @Test
    void numbers_are_written_to_a_tenth() {
        assertThat(List.of(
                        SvgWriter.number(1.26),
                        SvgWriter.number(-0.04),
                        SvgWriter.number(-12.0),
                        SvgWriter.number(-0.55)))
                .containsExactly("1.3", "0", "-12", "-0.5");
    }

    @Test
    void the_same_drawing_gives_the_same_bytes() {
        Drawing drawing =
                new Drawing(40, 30, "t", "d", List.of(new Mark.Label(2, 20, "Åé−1", LETTERS, Anchor.START, Ink.TEXT)));
        assertThat(Painter.png(drawing, Theme.DARK, 2)).isEqualTo(Painter.png(drawing, Theme.DARK, 2));
    }

    @Test
    void a_text_that_is_too_long_ends_in_an_ellipsis_and_fits() {
        String cut = Lettering.fit("Saint Vincent and the Grenadines", LETTERS, 100);
        assertThat(cut).startsWith("Saint Vin").endsWith("…");
        assertThat(Lettering.width(cut, LETTERS)).isLessThanOrEqualTo(100);
        assertThat(Lettering.fit("Chad", LETTERS, 100)).isEqualTo("Chad");
    }

    @Property
    void wrapped_lines_fit_and_lose_no_word(@ForAll @DoubleRange(min = 180, max = 600) double room) {
        String text = "Data and their licences: https://index.example.org/v1/editions/2026/revisions/1/sources.csv";
        List<String> lines = Lettering.wrap(text, LETTERS, room);
        assertThat(lines)
                .allSatisfy(l -> assertThat(Lettering.width(l, LETTERS)).isLessThanOrEqualTo(room));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Property
    void places_are_spread_until_dots_do_not_meet(
            @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 100) Double> across) {
        List<Point> apart =
                Spreading.apart(across.stream().map(x -> new Point(x, x / 3)).toList(), 8);
        for (int i = 0; i < apart.size(); i++) {
            for (int j = i + 1; j < apart.size(); j++) {
                Point one = apart.get(i);
                Point other = apart.get(j);
                assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y())).isGreaterThan(7.9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void neighbouring_classes_differ_on_light_and_on_dark(Theme theme) {
        for (Classes classes : List.of(Classes.SCORES, Classes.POINTS)) {
            for (int i = 1; i < classes.inks().size(); i++) {
                Ink one = classes.inks().get(i - 1);
                Ink other = classes.inks().get(i);
                assertThat(contrast(theme, one, other))
                        .as(theme + ": " + one + " beside " + other)
                        .isGreaterThanOrEqualTo(1.5);
            }
            assertThat(classes.inks()).allSatisfy(ink -> assertThat(contrast(theme, ink, Ink.SHEET))
                    .as(theme + ": " + ink + " on the sheet")
                    .isGreaterThanOrEqualTo(1.4));
        }
        assertThat(contrast(theme, Ink.HATCH, Ink.NO_SCORE)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(theme, Ink.OTHERS, Ink.SHEET)).isGreaterThanOrEqualTo(3);
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(Theme theme, Ink one, Ink other) {
        double a = luminance(theme.colour(one));
        double b = luminance(theme.colour(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.decode(colour);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Test
    void what_has_no_score_is_hatched_within_its_area() {
        List<Point> square = List.of(new Point(10, 10), new Point(30, 10), new Point(30, 30), new Point(10, 30));
        List<Point> hole = List.of(new Point(15, 15), new Point(25, 15), new Point(25, 25), new Point(15, 25));
        List<Hatching.Segment> lines = Hatching.of(List.of(square, hole), 4);
        assertThat(lines).hasSizeGreaterThan(8).allSatisfy(line -> {
            double x = (line.from().x() + line.to().x()) / 2;
            double y = (line.from().y() + line.to().y()) / 2;
            assertThat(x).isBetween(10.0, 30.0);
            assertThat(y).isBetween(10.0, 30.0);
            assertThat(x > 15.01 && x < 24.99 && y > 15.01 && y < 24.99).isFalse();
        });
    }

    @Test
    void every_letter_of_the_message_files_can_be_painted() {
        for (String language : Messages.LANGUAGES) {
            Words words = Words.in(language);
            for (String key : List.of("draw_map_note", "draw_hollow", "draw_history_hollow", "draw_profile_about")) {
                assertThat(Lettering.canPaint(words.say(key, "x")))
                        .as(language + ": " + key)
                        .isTrue();
            }
            assertThat(Lettering.canPaint(words.score(1234.5) + words.points(-12.5)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(value = MapFrame.class, mode = EnumSource.Mode.EXCLUDE, names = "WORLD")
    void in_each_part_of_the_world_small_states_are_apart_by_a_finger(MapFrame frame) {
        WorldPlot plot = WorldPlot.inPage(frame);
        Map<CountryCode, WorldPlot.Shown> shown = new HashMap<>();
        WorldMap.states().stream()
                .flatMap(state -> state.code().stream())
                .filter(INDEX::contains)
                .forEach(code -> shown.put(code, new WorldPlot.Shown(Ink.SCALE_1, code.value(), "/", false)));
        List<Mark.Dot> dots = plot.marks(shown, State::name).stream()
                .flatMap(mark -> mark instanceof Mark.Named named ? named.marks().stream() : Stream.of())
                .filter(Mark.Dot.class::isInstance)
                .map(Mark.Dot.class::cast)
                .toList();
        for (int i = 0; i < dots.size(); i++) {
            for (int j = i + 1; j < dots.size(); j++) {
                assertThat(Math.hypot(
                                dots.get(i).x() - dots.get(j).x(),
                                dots.get(i).y() - dots.get(j).y()))
                        .as(frame.key())
                        .isGreaterThanOrEqualTo(24);
            }
        }
    }

    @Test
    void a_line_of_ranks_breaks_where_editions_must_not_be_compared_and_where_there_is_no_rank() {
        assertThat(InLine.history(
                        List.of(
                                new InLine.Step(OptionalInt.of(9), false),
                                new InLine.Step(OptionalInt.of(7), true),
                                new InLine.Step(OptionalInt.of(6), false)),
                        100))
                .contains("d=\"M0 9h0M1 7L2 6\"");
        assertThat(InLine.history(
                        List.of(
                                new InLine.Step(OptionalInt.of(9), false),
                                new InLine.Step(OptionalInt.empty(), false),
                                new InLine.Step(OptionalInt.of(6), false)),
                        100))
                .contains("d=\"M0 9h0M2 6h0\"");
    }

    @Test
    void an_interval_ends_at_the_last_rank() {
        assertThat(InLine.interval(OptionalInt.of(170), OptionalInt.of(190), 180, 185))
                .contains("M170 5H185\"", "M180 5h0");
    }
}
