package org.digitaldiplomacy.cli.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.audit.Correlation;
import org.digitaldiplomacy.scoring.audit.Variable;

/**
 * Plots as SVG that stands inside a page. Colours are the page's, by class, so that they follow its light or dark; the
 * heat map runs from orange to blue, which colour-blind readers tell apart, and prints each number too.
 */
final class Plots {

    private static final int BINS = 12;

    /** How strong a colour the number on top can still be read on, in light and dark. */
    private static final double OPAQUE = 0.55;

    private Plots() {}

    /** Counts in bins of equal width. */
    static String histogram(Variable variable, String title) {
        double[] x = variable.values().knownValues();
        if (x.length == 0) {
            return "";
        }
        double low = Arrays.stream(x).min().orElse(0);
        double high = Arrays.stream(x).max().orElse(0);
        int[] counts = new int[BINS];
        for (double v : x) {
            double at = high > low ? (v / 2 - low / 2) / (high / 2 - low / 2) : 0.5;
            counts[Math.min(BINS - 1, (int) (at * BINS))]++;
        }
        int most = Arrays.stream(counts).max().orElse(1);
        String ends = Figures.short4(low) + " to " + Figures.short4(high);
        StringBuilder svg = open(
                204,
                96,
                title,
                "Histogram of " + x.length + " values from " + ends + "; counts " + Arrays.toString(counts));
        for (int b = 0; b < BINS; b++) {
            double height = 60.0 * counts[b] / most;
            svg.append(format(
                    "<rect class=\"bar\" x=\"%d\" y=\"%.1f\" width=\"15\" height=\"%.1f\"/>",
                    4 + 16 * b, 78 - height, height));
        }
        svg.append("<line class=\"axis\" x1=\"2\" y1=\"78\" x2=\"198\" y2=\"78\"/>");
        svg.append(label(4, 92, "start", Figures.short4(low)));
        svg.append(label(196, 92, "end", Figures.short4(high)));
        svg.append(label(100, 12, "middle", "tallest: " + most));
        return svg.append("</svg>").toString();
    }

    /** Pearson's r of every pair. */
    static String heatmap(List<Variable> variables, String title) {
        int n = variables.size();
        int left = 230;
        int cell = 40;
        StringBuilder svg = open(
                left + n * cell + 8,
                30 + n * cell,
                title,
                "Heat map of Pearson correlations; the tables give them too");
        for (int row = 0; row < n; row++) {
            int y = 24 + row * cell;
            svg.append(label(
                    left - 6,
                    y + 25,
                    "end",
                    (row + 1) + " " + variables.get(row).name()));
            svg.append(label(left + row * cell + cell / 2, 16, "middle", String.valueOf(row + 1)));
            for (int col = 0; col < n; col++) {
                Correlation c = Correlation.of(variables.get(row), variables.get(col));
                svg.append(square(c, left + col * cell, y, cell, variables.get(row), variables.get(col)));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static String square(Correlation c, int x, int y, int size, Variable one, Variable other) {
        String pair = Page.escape(one.name() + " and " + other.name());
        if (!(c.pearson() instanceof Cell.Known known)) {
            return "<g><title>" + pair + ": " + Page.escape(Figures.reason(c.pearson())) + "</title>"
                    + format(
                            "<rect class=\"none\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></g>",
                            x, y, size - 1, size - 1);
        }
        double r = known.value();
        return "<g><title>" + pair + ": r = " + Figures.two(r) + ", n = " + c.n() + "</title>"
                + format(
                        "<rect class=\"%s\" fill-opacity=\"%.2f\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                        r < 0 ? "minus" : "plus", Math.abs(r) * OPAQUE, x, y, size - 1, size - 1)
                + label(x + size / 2, y + size / 2 + 4, "middle", Figures.two(r)) + "</g>";
    }

    /** Each unit a point; those at the ends, and furthest from the line of least squares, carry their codes. */
    static String scatter(Variable across, Variable up, Units units, String title) {
        int[] rows = IntStream.range(0, units.size())
                .filter(u -> across.values().isKnown(u) && up.values().isKnown(u))
                .toArray();
        if (rows.length < 2) {
            return "";
        }
        Scale x = Scale.of(across.values(), rows, 50, 560);
        Scale y = Scale.of(up.values(), rows, 330, 20);
        Correlation c = Correlation.of(across, up);
        StringBuilder svg =
                open(600, 380, title, "Scatter plot of " + rows.length + " units, r = " + Figures.two(c.pearson()));
        svg.append("<line class=\"axis\" x1=\"50\" y1=\"330\" x2=\"560\" y2=\"330\"/>");
        svg.append("<line class=\"axis\" x1=\"50\" y1=\"330\" x2=\"50\" y2=\"20\"/>");
        svg.append(label(50, 346, "middle", Figures.short4(x.low)) + label(560, 346, "middle", Figures.short4(x.high)));
        svg.append(label(46, 334, "end", Figures.short4(y.low)) + label(46, 24, "end", Figures.short4(y.high)));
        svg.append(label(305, 366, "middle", across.name()) + label(56, 14, "start", up.name()));
        Set<Integer> named = extremes(across.values(), up.values(), rows);
        List<double[]> placed = new ArrayList<>();
        for (int u : rows) {
            double px = x.at(across.values().value(u));
            double py = y.at(up.values().value(u));
            String said = Page.escape(units.code(u)) + ": "
                    + Figures.short4(across.values().value(u)) + ", "
                    + Figures.short4(up.values().value(u));
            svg.append(format("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\">", px, py))
                    .append("<title>")
                    .append(said)
                    .append("</title></circle>");
            boolean isFree = placed.stream().noneMatch(p -> Math.abs(p[0] - px) < 30 && Math.abs(p[1] - py) < 12);
            if (named.contains(u) && isFree) {
                placed.add(new double[] {px, py});
                svg.append(label((int) px + 6, (int) py - 4, "start", units.code(u)));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static Set<Integer> extremes(Column x, Column y, int[] rows) {
        double meanX = Arrays.stream(rows).mapToDouble(x::value).average().orElse(0);
        double meanY = Arrays.stream(rows).mapToDouble(y::value).average().orElse(0);
        double product = 0;
        double square = 0;
        for (int u : rows) {
            product += (x.value(u) - meanX) * (y.value(u) - meanY);
            square += (x.value(u) - meanX) * (x.value(u) - meanX);
        }
        double slope = square > 0 ? product / square : 0;
        Set<Integer> named = new LinkedHashSet<>();
        ends(named, rows, 2, x::value);
        ends(named, rows, 3, y::value);
        ends(named, rows, 5, u -> y.value(u) - meanY - slope * (x.value(u) - meanX));
        return named;
    }

    private static void ends(Set<Integer> named, int[] rows, int count, IntToDoubleFunction by) {
        Integer[] order = Arrays.stream(rows).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(by::applyAsDouble));
        for (int k = 0; k < Math.min(count, order.length); k++) {
            named.add(order[k]);
            named.add(order[order.length - 1 - k]);
        }
    }

    private record Scale(double low, double high, double from, double to) {

        static Scale of(Column column, int[] rows, double from, double to) {
            double low = Arrays.stream(rows).mapToDouble(column::value).min().orElse(0);
            double high = Arrays.stream(rows).mapToDouble(column::value).max().orElse(0);
            return new Scale(low, high, from, to);
        }

        double at(double x) {
            return high > low ? from + (to - from) * ((x - low) / (high - low)) : (from + to) / 2;
        }
    }

    private static StringBuilder open(int width, int height, String title, String description) {
        return new StringBuilder(format(
                        "<svg role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\"",
                        width, height, width, height))
                .append(" aria-label=\"")
                .append(Page.escape(title + ". " + description))
                .append("\"><title>")
                .append(Page.escape(title))
                .append("</title><desc>")
                .append(Page.escape(description))
                .append("</desc>");
    }

    private static String label(int x, int y, String anchor, String text) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + Page.escape(text) + "</text>";
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
