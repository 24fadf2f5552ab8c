package org.digitaldiplomacy.draw;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.digitaldiplomacy.draw.Mark.Point;
import org.jspecify.annotations.Nullable;

/**
 * Writes drawings as SVG. What it writes has no ids and no scripts and names nothing outside of itself, so that any
 * number of pictures can stand in one page.
 */
public final class SvgWriter {

    private static final String FONTS = "'Noto Sans','Segoe UI',system-ui,sans-serif";

    private final StringBuilder body = new StringBuilder();
    private final Set<Ink> fills = EnumSet.noneOf(Ink.class);
    private final Set<Ink> edges = EnumSet.noneOf(Ink.class);

    private SvgWriter() {}

    /** File of its own. */
    public static String write(Drawing drawing, Theme theme) {
        return write(drawing, theme, " xmlns=\"http://www.w3.org/2000/svg\"");
    }

    /** Part of a page in HTML, which names no namespaces. */
    public static String inHtml(Drawing drawing, Theme theme) {
        return write(drawing, theme, "");
    }

    private static String write(Drawing drawing, Theme theme, String namespace) {
        SvgWriter writer = new SvgWriter();
        writer.write(new Mark.Box(0, 0, drawing.width(), drawing.height(), Ink.SHEET));
        drawing.marks().forEach(writer::write);
        String size = drawing.width() + "\" height=\"" + drawing.height();
        return "<svg" + namespace + " role=\"img\" width=\"" + size + "\" viewBox=\"0 0 "
                + drawing.width() + " " + drawing.height() + "\" font-family=\"" + FONTS + "\">\n<title>"
                + escape(drawing.title()) + "</title>\n<desc>" + escape(drawing.description()) + "</desc>\n<style>"
                + theme.style(writer.fills, writer.edges) + "</style>\n" + writer.body + "</svg>\n";
    }

    /**
     * Marks to stand in a page that colours them by {@link Theme#pageStyle()}, for readers who see: its text says the same.
     *
     * @param left of the part of the plane that is shown
     */
    public static String inPage(double left, double top, double width, double height, List<Mark> marks) {
        SvgWriter writer = new SvgWriter();
        marks.forEach(writer::write);
        return "<svg viewBox=\"" + number(left) + " " + number(top) + " " + number(width) + " " + number(height)
                + "\" aria-hidden=\"true\" focusable=\"false\">"
                + writer.body.toString().replace("\n", "") + "</svg>";
    }

    private void write(Mark mark) {
        if (mark instanceof Mark.Box box) {
            open("rect");
            number("x", box.x());
            number("y", box.y());
            number("width", box.width());
            number("height", box.height());
            close(box.fill(), null);
        } else if (mark instanceof Mark.Line line) {
            open("line");
            number("x1", line.x1());
            number("y1", line.y1());
            number("x2", line.x2());
            number("y2", line.y2());
            number("stroke-width", line.thickness());
            close(null, line.edge());
        } else if (mark instanceof Mark.Dot dot) {
            open("circle");
            number("cx", dot.x());
            number("cy", dot.y());
            number("r", dot.radius());
            close(dot.fill(), dot.edge());
        } else if (mark instanceof Mark.Curve curve) {
            open("path");
            text("d", path(curve.points()));
            number("stroke-width", curve.thickness());
            text("fill", "none");
            text("stroke-linejoin", "round");
            close(null, curve.edge());
        } else if (mark instanceof Mark.Area area) {
            open("path");
            StringBuilder d = new StringBuilder();
            area.rings().forEach(ring -> d.append(path(ring)).append('z'));
            text("d", d.toString());
            text("fill-rule", "evenodd");
            number("stroke-width", 0.5);
            close(area.fill(), area.edge());
        } else if (mark instanceof Mark.Hatch hatch) {
            open("path");
            StringBuilder d = new StringBuilder();
            Hatching.of(hatch.rings(), hatch.gap()).forEach(line -> d.append(path(List.of(line.from(), line.to()))));
            text("d", d.toString());
            number("stroke-width", hatch.gap() / 4);
            close(null, hatch.edge());
        } else if (mark instanceof Mark.Target target) {
            open("circle");
            number("cx", target.x());
            number("cy", target.y());
            number("r", target.radius());
            text("fill", "transparent");
            text("class", "target");
            body.append("/>\n");
        } else if (mark instanceof Mark.Label label) {
            label(label);
        } else if (mark instanceof Mark.Named named) {
            named(named);
        } else {
            throw new IllegalStateException("no such kind: " + mark);
        }
    }

    private void named(Mark.Named named) {
        String address = named.address();
        body.append(address == null ? "<g>" : "<a href=\"" + escape(address) + "\" tabindex=\"-1\">");
        body.append("<title>").append(escape(named.name())).append("</title>\n");
        named.marks().forEach(this::write);
        body.append(address == null ? "</g>\n" : "</a>\n");
    }

    private void label(Mark.Label label) {
        open("text");
        number("x", label.x());
        number("y", label.y());
        number("font-size", label.letters().size());
        if (label.letters().bold()) {
            text("font-weight", "bold");
        }
        if (label.anchor() != Mark.Anchor.START) {
            text("text-anchor", label.anchor().name().toLowerCase(Locale.ROOT));
        }
        fills.add(label.fill());
        body.append(" class=\"fill-").append(label.fill().className()).append("\">");
        body.append(escape(label.text())).append("</text>\n");
    }

    private void open(String element) {
        body.append('<').append(element);
    }

    private void number(String attribute, double value) {
        text(attribute, number(value));
    }

    private void text(String attribute, String value) {
        body.append(' ').append(attribute).append("=\"").append(value).append('"');
    }

    private void close(@Nullable Ink fill, @Nullable Ink edge) {
        StringBuilder classes = new StringBuilder();
        if (fill != null) {
            fills.add(fill);
            classes.append("fill-").append(fill.className());
        }
        if (edge != null) {
            edges.add(edge);
            classes.append(classes.isEmpty() ? "edge-" : " edge-").append(edge.className());
        }
        text("class", classes.toString());
        body.append("/>\n");
    }

    /** The first point where it is, the others by how far they lie from the one before. */
    private static String path(List<Point> points) {
        StringBuilder d = new StringBuilder();
        long x = 0;
        long y = 0;
        for (Point point : points) {
            long nextX = tenths(point.x());
            long nextY = tenths(point.y());
            d.append(d.isEmpty() ? "M" : d.indexOf("l") < 0 ? "l" : " ");
            d.append(decimal(nextX - x)).append(' ').append(decimal(nextY - y));
            x = nextX;
            y = nextY;
        }
        return d.toString();
    }

    /** To a tenth of a pixel. */
    static String number(double value) {
        return decimal(tenths(value));
    }

    private static long tenths(double value) {
        return Math.round(value * 10);
    }

    private static String decimal(long tenths) {
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
    }

    /** Texts as XML has them; what XML cannot hold is left out. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean isText = letter >= ' ' && letter != 0xFFFE && letter != 0xFFFF && !isSurrogate(letter);
                    if (isText || letter == '\t' || letter == '\n') {
                        safe.appendCodePoint(letter);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isSurrogate(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}
