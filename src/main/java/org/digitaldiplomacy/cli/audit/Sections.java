package org.digitaldiplomacy.cli.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.audit.Audit;
import org.digitaldiplomacy.scoring.audit.Comparison;
import org.digitaldiplomacy.scoring.audit.Components;
import org.digitaldiplomacy.scoring.audit.Consistency;
import org.digitaldiplomacy.scoring.audit.Correlation;
import org.digitaldiplomacy.scoring.audit.Distribution;
import org.digitaldiplomacy.scoring.audit.IndicatorProfile;
import org.digitaldiplomacy.scoring.audit.Relation;
import org.digitaldiplomacy.scoring.audit.Removal;
import org.digitaldiplomacy.scoring.robustness.Sensitivity;
import org.digitaldiplomacy.scoring.robustness.Standing;
import org.digitaldiplomacy.scoring.robustness.VarianceShares;

/** Sections of the report. The text and the page show the same. */
final class Sections {

    private Sections() {}

    static Table flags(Audit audit) {
        Table.Rows rows = Table.of(
                "What stands out",
                "Pearson's r between scores. Redundant: |r| above 0.92, neither part of the other. Dominant: r above"
                        + " 0.92 between a node and one above it. Weak: r below 0.3 within a node. Negative: r below 0"
                        + " within a node.",
                "flag",
                "element",
                "and",
                "related as",
                "r",
                "n");
        audit.flagged().stream()
                .sorted(Comparator.comparing(r -> r.flag().orElseThrow()))
                .forEach(r -> rows.row(
                        Figures.words(r.flag().orElseThrow()),
                        r.one(),
                        r.other(),
                        Figures.words(r.kind()),
                        Figures.two(r.correlation().pearson()),
                        String.valueOf(r.correlation().n())));
        for (IndicatorProfile i : audit.indicators()) {
            if (i.scored().hasOutliers()) {
                rows.note(i.id() + " still has outliers when it is scored (|skewness| ≥ 2 and kurtosis ≥ 3.5).");
            }
            i.notCarried().ifPresent(reason -> rows.note(i.id() + " carries no weight. " + reason.sentence()));
        }
        return rows.table();
    }

    /** Failures and warnings, placed before everything else; empty where there are none. */
    static Optional<Table> failures(Audit audit) {
        if (audit.failures().isEmpty() && audit.warnings().isEmpty()) {
            return Optional.empty();
        }
        Table.Rows rows = Table.of(
                "Failures",
                "Units for which a formula is not defined on a node or below it: they are not ranked there, or take the"
                        + " lower end of the scale where the rules say so.",
                "node",
                "unit",
                "score",
                "because");
        audit.failures().forEach(node -> node.units()
                .forEach(failed -> rows.row(
                        node.node(),
                        failed.unit(),
                        failed.isScored() ? "lower end" : "none",
                        failed.reason().sentence())));
        audit.warnings().forEach(warning -> rows.note("Warning: " + warning));
        return Optional.of(rows.table());
    }

    /** How much of the weight counts, and why the rest does not. */
    static Table carried(Audit audit) {
        Table.Rows rows = Table.of(
                "Weight that counts",
                Figures.percent(audit.carried().share()) + " of the weight rests on indicators that carry weight. An"
                        + " indicator's share is the product of the stated weights' shares down the tree. Without weight:",
                "indicator",
                "share",
                "too old for",
                "because");
        audit.carried()
                .fallen()
                .forEach(f -> rows.row(
                        f.indicator(),
                        Figures.percent(f.share()),
                        String.valueOf(f.tooOld()),
                        f.because().sentence()));
        return rows.table();
    }

    static Table distributions(Audit audit, boolean isScored) {
        Table.Rows rows = Table.of(
                isScored ? "Indicators as they are scored" : "Indicators as published",
                isScored
                        ? "After derivation, imputation, treatment and normalisation; higher is better."
                        : "The observations that count. Outliers: |skewness| ≥ 2 and excess kurtosis ≥ 3.5. Equal: the"
                                + " share of known values that are the most frequent value.",
                "indicator",
                "known",
                "missing",
                "imputed",
                "years",
                "min",
                "max",
                "mean",
                "median",
                "sd",
                "skewness",
                "kurtosis",
                "outliers",
                "equal");
        for (IndicatorProfile i : audit.indicators()) {
            Distribution d = isScored ? i.scored() : i.observed();
            rows.row(
                    i.id(),
                    String.valueOf(d.known()),
                    Figures.percent(d.missing()),
                    String.valueOf(i.imputed()),
                    Figures.years(i),
                    Figures.short4(d.min()),
                    Figures.short4(d.max()),
                    Figures.short4(d.mean()),
                    Figures.short4(d.median()),
                    Figures.short4(d.deviation()),
                    Figures.two(d.skewness()),
                    Figures.two(d.kurtosis()),
                    d.hasOutliers() ? "yes" : "no",
                    d.known() == 0 ? "–" : Figures.percent(share(d)));
            rows.note(Figures.reason(d.min()));
            rows.note(Figures.reason(d.skewness()));
        }
        return rows.table();
    }

    private static double share(Distribution d) {
        return d.equal() instanceof Cell.Known known ? known.value() : 0;
    }

    static Table relations(Audit audit, Relation.Kind kind, String title, String about) {
        Table.Rows rows = Table.of(title, about, "element", "and", "Pearson", "Spearman", "Kendall", "n", "flag");
        audit.relations().stream().filter(r -> r.kind() == kind).forEach(r -> {
            Correlation c = r.correlation();
            rows.row(
                    r.one(),
                    r.other(),
                    Figures.two(c.pearson()),
                    Figures.two(c.spearman()),
                    Figures.two(c.kendall()),
                    String.valueOf(c.n()),
                    r.flag().map(Figures::words).orElse(""));
            rows.note(Figures.reason(c.pearson()));
        });
        return rows.table();
    }

    static List<Table> relations(Audit audit) {
        return List.of(
                relations(
                        audit,
                        Relation.Kind.SIBLINGS,
                        "Correlation within nodes",
                        "Children of one node. Kendall's is τ-b; n is how many units have both."),
                relations(audit, Relation.Kind.PARENT, "Correlation with the parent", "A child and its node."),
                relations(
                        audit,
                        Relation.Kind.ANCESTOR,
                        "Correlation with what is above the parent",
                        "A node and each node further up."),
                relations(
                        audit,
                        Relation.Kind.SAME_DIMENSION,
                        "Correlation within dimensions",
                        "Indicators of one dimension that have different parents."),
                relations(
                        audit,
                        Relation.Kind.ACROSS_DIMENSIONS,
                        "Correlation across dimensions",
                        "Indicators of different dimensions."));
    }

    static Table consistency(Audit audit) {
        Table.Rows rows = Table.of(
                "Internal consistency",
                "Cronbach's α of each node's children, over the n units that have all of them. 0.7 is the usual demand"
                        + " where the parts measure one thing; where they are meant to differ, α may be low.",
                "node",
                "children",
                "α",
                "standardised α",
                "n");
        for (Consistency c : audit.consistencies()) {
            rows.row(
                    c.node(),
                    String.valueOf(c.children().size()),
                    Figures.two(c.raw()),
                    Figures.two(c.standardised()),
                    String.valueOf(c.n()));
            rows.note(Figures.reason(c.raw()));
            rows.note(Figures.reason(c.standardised()));
        }
        return rows.table();
    }

    static Table components(Audit audit) {
        Table.Rows rows = Table.of(
                "Principal components",
                "Of the correlations among each node's children. A loading is the child's correlation with the"
                        + " component; signs are such that loadings sum to more than zero.",
                "node",
                "component",
                "eigenvalue",
                "explains",
                "together",
                "loadings",
                "n");
        for (Components all : audit.components()) {
            for (int c = 0; c < all.components().size(); c++) {
                Components.Component component = all.components().get(c);
                List<String> loadings = new ArrayList<>();
                for (int k = 0; k < all.children().size(); k++) {
                    loadings.add(all.children().get(k) + " "
                            + Figures.two(component.loadings().get(k)));
                }
                rows.row(
                        all.node(),
                        String.valueOf(c + 1),
                        Figures.two(component.eigenvalue()),
                        Figures.percent(component.share()),
                        Figures.percent(component.cumulative()),
                        String.join(", ", loadings),
                        String.valueOf(all.n()));
            }
            all.refused().ifPresent(reason -> rows.note(reason.sentence()));
        }
        return rows.table();
    }

    static Table removals(Audit audit) {
        Table.Rows rows = Table.of(
                "Effect of removing each element",
                "The index without it, against the full index, over the n units ranked in both. Newly ranked: units"
                        + " that only the lack of it lets be ranked.",
                "without",
                "is a",
                "Spearman",
                "mean shift",
                "largest shift",
                "of",
                "from",
                "to",
                "newly ranked",
                "no longer",
                "n");
        for (Removal r : audit.removals()) {
            r.refused().ifPresent(reason -> rows.note("Without " + r.of() + ": " + reason.sentence()));
            r.outcome()
                    .ifPresent(o -> rows.row(
                            r.of(),
                            r.isComposite() ? "composite" : "indicator",
                            o.agreement().spearman() instanceof Cell.Known k ? Figures.decimals(k.value(), 3) : "–",
                            Figures.decimals(o.meanShift(), 1),
                            String.valueOf(o.largest().distance()),
                            o.largest().unit(),
                            String.valueOf(o.largest().with()),
                            String.valueOf(o.largest().without()),
                            String.valueOf(r.gained()),
                            String.valueOf(r.lost()),
                            String.valueOf(o.n())));
        }
        return rows.table();
    }

    static Table sensitivity(Audit audit) {
        Table.Rows rows = Table.of(
                "Sensitivity to choices",
                "Sobol indices of how far units lie, on average, from their rank on the index when the declared choices"
                        + " are all taken at random: the share of the variance that a choice accounts for by itself,"
                        + " and in all, with what it does together with others. Brackets hold 90 % bootstrap"
                        + " intervals. Decides most: for how many units no other choice has a greater total index.",
                "choice",
                "first-order",
                "",
                "total",
                "",
                "decides most");
        audit.sensitivity().ifPresentOrElse(result -> sensitivity(result, rows), () -> rows.note("No choices."));
        return rows.table();
    }

    static void sensitivity(Sensitivity.Result result, Table.Rows rows) {
        if (result.overall() instanceof VarianceShares.Outcome.Nothing nothing) {
            rows.note("There are no indices: " + nothing.why() + ".");
        } else if (result.overall() instanceof VarianceShares.Outcome.Found found) {
            found.shares()
                    .choices()
                    .forEach(c -> rows.row(
                            c.choice(),
                            Figures.two(c.first().value()),
                            interval(c.first()),
                            Figures.two(c.total().value()),
                            interval(c.total()),
                            String.valueOf(result.leads(c.choice()))));
        } else {
            throw new IllegalStateException("no such kind: " + result.overall());
        }
        rows.note(result.runs() + " runs" + (result.exact() ? ", every combination." : "."));
        result.rankedShares().forEach((unit, share) -> {
            if (share < Standing.ENOUGH) {
                rows.note(unit + ": " + Standing.tooFew(share));
            }
        });
    }

    private static String interval(VarianceShares.Estimate estimate) {
        return "[" + Figures.two(estimate.low()) + ", " + Figures.two(estimate.high()) + "]";
    }

    static Table size(Audit audit) {
        return comparisons(
                "Correlation with size",
                audit.sizes().isEmpty()
                        ? "The methodology has no leverage, and so says nothing of what size is."
                        : "What leverage measures size by, transformed as there.",
                audit.withSize());
    }

    static Table benchmarks(Audit audit) {
        return comparisons(
                "Correlation with benchmarks",
                audit.withBenchmarks().isEmpty()
                        ? "None were given."
                        : "Other people's numbers, as given; where less is better, a good match is negative.",
                audit.withBenchmarks());
    }

    private static Table comparisons(String title, String about, List<Comparison> comparisons) {
        Table.Rows rows = Table.of(title, about, "with", "node", "Pearson", "Spearman", "Kendall", "n");
        for (Comparison c : comparisons) {
            Correlation found = c.correlation();
            rows.row(
                    c.with(),
                    c.node(),
                    Figures.two(found.pearson()),
                    Figures.two(found.spearman()),
                    Figures.two(found.kendall()),
                    String.valueOf(found.n()));
            rows.note(Figures.reason(found.pearson()));
        }
        return rows.table();
    }
}
