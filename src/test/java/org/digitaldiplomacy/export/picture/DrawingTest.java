package org.digitaldiplomacy.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.digitaldiplomacy.export.picture.Mark.Anchor;
import org.digitaldiplomacy.export.picture.Mark.Letters;
import org.digitaldiplomacy.export.picture.Mark.Point;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final Letters LETTERS = Letters.plain(13);

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
}
