package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Explanation;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.Working;

/** An explanation for people: a line for each node, indented like the tree. Rounded for reading. */
final class ExplanationText {

    private static final int DECIMALS = 3;

    private final PrintWriter out;

    ExplanationText(PrintWriter out) {
        this.out = out;
    }

    void write(Explanation e) {
        write(e, "", "");
        out.flush();
    }

    private void write(Explanation e, String indent, String weight) {
        String rank = e.rank() == 0 ? "" : ", rank " + e.rank();
        line(indent + weight + e.name() + ": " + words(e.score()) + rank);
        String below = indent + "  ";
        if (e instanceof Explanation.OfComposite composite) {
            line(below + "(" + composite.aggregator() + "; " + composite.known() + " of " + composite.indicators()
                    + " indicators known)");
            workings(composite.workings(), below);
            boolean isWeighed = composite.workings().isEmpty();
            composite
                    .parts()
                    .forEach(p -> write(p.node(), below, isWeighed ? round(p.effectiveShare() * 100) + " % × " : ""));
        } else if (e instanceof Explanation.OfIndicator indicator) {
            indicator(indicator, below);
        } else if (e instanceof Explanation.OfLeverage leverage) {
            line(below + "predicted " + words(leverage.fitted()) + " (" + words(leverage.low()) + " to "
                    + words(leverage.high()) + "), observed " + words(leverage.observed())
                    + "; the score is the distance from a prediction made without the unit");
            leverage.sizes().forEach(s -> line(below + s.name() + ": " + words(s.value())));
            write(leverage.of(), below, "");
        } else {
            throw new IllegalStateException("no such kind: " + e);
        }
    }

    private void indicator(Explanation.OfIndicator e, String indent) {
        if (e.selected() instanceof Selected.Found found) {
            line(indent + ExactNumber.text(found.value()) + " "
                    + e.node().about().unit() + " in " + found.year() + " (" + found.source() + ")");
        }
        workings(e.workings(), indent);
        String imputed = e.isImputed() ? ", imputed " + words(e.imputed()) : "";
        line(indent + "derived " + words(e.derived()) + imputed + ", treated " + words(e.treated()) + " ("
                + e.treatment() + "), normalised by " + e.node().normaliser().name());
        e.notCarried().ifPresent(reason -> line(indent + "carries no weight: " + reason.sentence()));
    }

    /** A formula's steps, with all their digits, so that they can be worked out again. */
    private void workings(List<Working> workings, String indent) {
        workings.forEach(w -> line(indent + w.expression() + " = "
                + (w.value() instanceof Cell.Known known ? ExactNumber.text(known.value()) : words(w.value()))));
    }

    private void line(String text) {
        out.print(text);
        out.print('\n');
    }

    private static String words(Cell cell) {
        return cell instanceof Cell.Known known
                ? round(known.value())
                : "missing (" + ((Cell.Missing) cell).reason().sentence() + ")";
    }

    private static String round(double x) {
        BigDecimal rounded = BigDecimal.valueOf(x).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
