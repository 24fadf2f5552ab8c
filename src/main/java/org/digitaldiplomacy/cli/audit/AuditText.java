package org.digitaldiplomacy.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.audit.Audit;

/** An audit as plain text, with a table for each section. */
public final class AuditText {

    private AuditText() {}

    public static String of(Audit audit) {
        Methodology methodology = audit.scores().methodology();
        StringBuilder text = new StringBuilder("Audit of " + methodology.name() + " (" + methodology.id() + " "
                + methodology.version() + ") as of " + audit.scores().asOf() + ", "
                + audit.scores().units().size() + " units\n");
        tables(audit).forEach(t -> write(t, text));
        return text.toString();
    }

    private static List<Table> tables(Audit audit) {
        List<Table> tables = new ArrayList<>();
        Sections.failures(audit).ifPresent(tables::add);
        tables.add(Sections.carried(audit));
        tables.add(Sections.flags(audit));
        tables.add(Sections.distributions(audit, false));
        tables.add(Sections.distributions(audit, true));
        tables.addAll(Sections.relations(audit));
        tables.add(Sections.consistency(audit));
        tables.add(Sections.components(audit));
        tables.add(Sections.removals(audit));
        tables.add(Sections.sensitivity(audit));
        tables.addAll(Leverages.tables(audit));
        tables.add(Sections.size(audit));
        tables.add(Sections.benchmarks(audit));
        return tables;
    }

    private static void write(Table table, StringBuilder text) {
        text.append('\n')
                .append(table.title())
                .append('\n')
                .append(table.about())
                .append('\n');
        int[] widths = IntStream.range(0, table.header().size())
                .map(c -> Math.max(
                        table.header().get(c).length(),
                        table.rows().stream()
                                .mapToInt(r -> r.get(c).length())
                                .max()
                                .orElse(0)))
                .toArray();
        if (table.rows().isEmpty()) {
            text.append("  (none)\n");
        } else {
            line(table.header(), widths, text);
            table.rows().forEach(r -> line(r, widths, text));
        }
        table.notes().forEach(n -> text.append("  · ").append(n).append('\n'));
    }

    private static void line(List<String> cells, int[] widths, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            line.append("  ")
                    .append(cells.get(c))
                    .append(" ".repeat(widths[c] - cells.get(c).length()));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
