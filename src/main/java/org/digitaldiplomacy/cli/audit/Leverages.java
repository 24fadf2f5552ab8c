package org.digitaldiplomacy.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.digitaldiplomacy.scoring.audit.Audit;
import org.digitaldiplomacy.scoring.audit.Discoveries;
import org.digitaldiplomacy.scoring.robustness.Sensitivity;

/** Sections of the report on leverages: whose result is more than chance, and what the ranks owe to choices. */
final class Leverages {

    /** How many tests are shown beside those that survive. */
    private static final int SHOWN = 5;

    private Leverages() {}

    static List<Table> tables(Audit audit) {
        List<Table> tables = new ArrayList<>();
        audit.leverageSensitivities().forEach(s -> tables.add(sensitivity(s)));
        audit.discoveries().forEach(d -> tables.add(discoveries(d)));
        return tables;
    }

    private static Table sensitivity(Sensitivity.Result result) {
        Table.Rows rows = Table.of(
                "Sensitivity of " + result.node() + " to choices",
                "The same of how far units lie from their rank on the leverage.",
                "choice",
                "first-order",
                "",
                "total",
                "",
                "decides most");
        Sections.sensitivity(result, rows);
        return rows.table();
    }

    private static Table discoveries(Discoveries found) {
        Table.Rows rows = Table.of(
                "Beyond chance: " + found.leverage(),
                "A two-sided test for each unit that it differs from what its size predicts: t, the residual over its"
                        + " standard error without the unit, has " + found.degreesOfFreedom() + " degrees of freedom."
                        + " Adjusted after Benjamini and Hochberg (1995): the smallest false discovery rate at which the"
                        + " unit survives. Shown are those that survive and the next " + SHOWN + ".",
                "unit",
                "points",
                "t",
                "p",
                "adjusted",
                "survives");
        int survivors = found.survivors().size();
        found.tests().stream()
                .limit(survivors + SHOWN)
                .forEach(test -> rows.row(
                        test.unit(),
                        Figures.decimals(test.points(), 1),
                        Figures.decimals(test.t(), 2),
                        Figures.decimals(test.pValue(), 4),
                        Figures.decimals(test.adjusted(), 3),
                        test.adjusted() <= found.rate() ? "yes" : "no"));
        rows.note(claim(found));
        return rows.table();
    }

    /** How far headlines may go. */
    static String claim(Discoveries found) {
        if (found.tests().isEmpty()) {
            return "No unit could be tested, so that no headline may say that one lies above or below what its size predicts.";
        }
        String rate = Figures.percent(found.rate());
        List<Discoveries.Test> survivors = found.survivors();
        String counted = survivors.size() + " of " + found.tests().size()
                + " units survive at a false discovery rate of " + rate;
        return survivors.isEmpty()
                ? counted
                        + ": no headline may say of any single one that it lies above or below what its size predicts."
                : counted + " ("
                        + survivors.stream().map(Discoveries.Test::unit).collect(Collectors.joining(", "))
                        + "): headlines may say of no other that it lies above or below what its size predicts.";
    }
}
