package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitaldiplomacy.intake.SheetReading;
import org.digitaldiplomacy.intake.SheetReading.Change;

/** The account of a sheet for a terminal. */
final class SheetText {

    private static final int SHOWN = 40;

    private SheetText() {}

    static void print(SheetReading reading, PrintWriter out) {
        reading.findings()
                .forEach(found -> out.printf("  %s: %s (%s)%n", found.what(), found.value(), found.because()));
        list(
                out,
                "columns",
                reading.columns(),
                use -> use.found() + " -> " + (use.column().isEmpty() ? "left out" : use.column()));
        list(
                out,
                "names",
                reading.names(),
                name -> name.column() + " " + name.found() + " -> "
                        + (name.means().isEmpty() ? "a gap" : name.means()) + " (line " + name.line()
                        + (name.rows() > 1 ? ", in " + name.rows() + " rows)" : ")"));
        list(out, "left out", reading.leftOut(), line -> "line " + line.line() + ": " + line.why());
        list(out, "changes", reading.changes(), SheetText::change);
        list(
                out,
                "open questions",
                reading.questions(),
                question -> (question.line() > 0 ? "line " + question.line() + ", " : "")
                        + (question.field().isEmpty() ? "" : question.field() + ": ")
                        + question.found() + " -> " + String.join(" or ", question.answers()));
        if (!reading.choices().isEmpty()) {
            out.printf("  choices that read it the same: %s%n", String.join("  ", reading.choices()));
        }
    }

    private static <T> void list(PrintWriter out, String title, List<T> all, Function<T, String> text) {
        if (all.isEmpty()) {
            return;
        }
        out.printf("  %s:%n", title);
        all.stream().limit(SHOWN).forEach(each -> out.println("    " + text.apply(each)));
        if (all.size() > SHOWN) {
            out.printf("    … and %d more%n", all.size() - SHOWN);
        }
    }

    private static String change(Change change) {
        String key = String.join(" ", change.key().values());
        return "line " + change.line() + ": " + key + ": "
                + (change.isAdded()
                        ? "added " + pairs(change.after())
                        : change.after().keySet().stream()
                                .map(column -> column + " " + change.before().get(column) + " -> "
                                        + change.after().get(column))
                                .collect(Collectors.joining(", ")));
    }

    private static String pairs(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> cell.getKey() + "=" + cell.getValue())
                .collect(Collectors.joining(" "));
    }
}
