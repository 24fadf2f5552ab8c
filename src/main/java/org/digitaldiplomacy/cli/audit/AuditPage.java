package org.digitaldiplomacy.cli.audit;

import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.audit.Audit;
import org.digitaldiplomacy.scoring.audit.IndicatorProfile;
import org.digitaldiplomacy.scoring.audit.Variable;

/** An audit as one HTML page that needs nothing else: no scripts, no fonts, no network. */
public final class AuditPage {

    private AuditPage() {}

    public static String of(Audit audit) {
        Methodology methodology = audit.scores().methodology();
        String title = "Audit of " + methodology.name() + " " + methodology.version() + " as of "
                + audit.scores().asOf();
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Page.escape(title) + "</title>\n<style>\n" + Page.STYLE + "</style></head>\n<body><main>\n<h1>"
                + Page.escape(title) + "</h1>\n<p>" + audit.scores().units().size() + " units, "
                + audit.indicators().size() + " indicators. A dash stands for a number that cannot be had; the reason"
                + " is given below its table.</p>\n");
        Sections.failures(audit).ifPresent(failures -> html.append(Page.section(failures)));
        html.append(Page.section(Sections.carried(audit)));
        html.append(Page.section(Sections.flags(audit)));
        html.append(Page.section(Sections.distributions(audit, false)));
        html.append(Page.section(Sections.distributions(audit, true)));
        histograms(audit, html);
        correlations(audit, html);
        html.append(Page.section(Sections.consistency(audit)));
        html.append(Page.section(Sections.components(audit)));
        html.append(Page.section(Sections.removals(audit)));
        html.append(Page.section(Sections.sensitivity(audit)));
        Leverages.tables(audit).forEach(t -> html.append(Page.section(t)));
        html.append(Page.section(Sections.size(audit)));
        scatters(audit, html);
        html.append(Page.section(Sections.benchmarks(audit)));
        return html.append("</main></body></html>\n").toString();
    }

    private static void histograms(Audit audit, StringBuilder html) {
        html.append("<div class=\"grid\">\n");
        for (IndicatorProfile i : audit.indicators()) {
            html.append(Page.figure(
                    Plots.histogram(i.observations(), i.name() + " as published"), i.id() + ", as published"));
            html.append(Page.figure(Plots.histogram(i.scores(), i.name() + " as scored"), i.id() + ", as scored"));
        }
        html.append("</div>\n");
    }

    private static void correlations(Audit audit, StringBuilder html) {
        Scores scores = audit.scores();
        List<Variable> indicators =
                audit.indicators().stream().map(IndicatorProfile::scores).toList();
        List<Variable> composites = scores.methodology().nodes().stream()
                .filter(Composite.class::isInstance)
                .map(n -> new Variable(n.id(), scores.scores(n.id())))
                .toList();
        html.append("<h2>Correlations</h2>\n<p class=\"about\">Pearson's r between scores, pairwise complete. Violet is"
                + " positive, orange negative, hatched what cannot be had.</p>\n");
        html.append(Page.figure(Plots.heatmap(indicators, "Correlations among indicators"), "Indicators"));
        html.append(Page.figure(Plots.heatmap(composites, "Correlations among composites"), "Composites"));
        Sections.relations(audit).forEach(t -> html.append(Page.folded(t)));
    }

    private static void scatters(Audit audit, StringBuilder html) {
        Scores scores = audit.scores();
        Node root = scores.methodology().root();
        Variable index = new Variable(root.name(), scores.scores(root.id()));
        Stream<Variable> sizes = audit.sizes().stream();
        sizes.forEach(size -> html.append(Page.figure(
                Plots.scatter(size, index, scores.units(), root.name() + " by " + size.name()),
                root.name() + " by " + size.name() + "; named are the ends and those furthest from the line")));
    }
}
