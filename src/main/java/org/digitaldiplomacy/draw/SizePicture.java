package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.EditionStep;
import org.digitaldiplomacy.model.CountryCode;

/** Scores of an edition against what size predicts, as a picture. */
final class SizePicture {

    private final EditionView view;
    private final Options options;
    private final Words words;
    private final Names names;
    private final EditionNode leverage;
    private final List<CountryCode> fitted = new ArrayList<>();
    private final List<SizePlot.Row> rows = new ArrayList<>();
    private final Sheet sheet;

    private SizePicture(EditionView view, Options options, EditionNode leverage, EditionNode.Adjustment adjustment) {
        this.view = view;
        this.options = options;
        this.leverage = leverage;
        words = options.words();
        names = Names.in(options.language(), view);
        for (EditionStep step : view.frozen().steps()) {
            EditionScore score = view.score(adjustment.of(), step.country());
            EditionScore points = view.score(leverage.id(), step.country());
            if (step.node().equals(leverage.id()) && step.fitted().isPresent() && score != null && points != null) {
                fitted.add(step.country());
                rows.add(row(step, score.score().orElseThrow(), points.score().orElse(0)));
            }
        }
        String regressors = Stream.of(adjustment.sizes().split("; "))
                .map(words::size)
                .reduce((one, other) -> words.say("draw_and", one, other))
                .orElse("");
        sheet = new Sheet(
                options,
                words.say(
                        "draw_title_of",
                        words.node(view.root()),
                        view.edition().id().slug(),
                        words.node(leverage)),
                words.say("draw_size_about", regressors, Math.round(100 * adjustment.level()))
                        + (options.group() == null ? "" : " " + words.say("draw_size_others")));
    }

    /** @param points leverage; 0 where the fit rests on the country alone */
    private SizePlot.Row row(EditionStep step, double score, double points) {
        CountryCode code = step.country();
        double predicted = step.fitted().getAsDouble();
        String group = options.group();
        return new SizePlot.Row(
                names.of(code),
                score,
                predicted,
                step.low().orElseThrow(),
                step.high().orElseThrow(),
                points,
                words.say(
                        "draw_size_state",
                        names.of(code),
                        words.score(score),
                        words.score(predicted),
                        words.points(points),
                        view.carriedAside(leverage.id(), code, words)),
                null,
                group == null || view.isIn(group, code),
                options.isHighlighted(code),
                view.isCarried(leverage.id(), code));
    }

    /** @throws Undrawable where the node has no leverage */
    static Drawing draw(EditionView view, Options options, String source) {
        List<String> known = new ArrayList<>();
        for (EditionNode node : view.nodes()) {
            EditionNode.Adjustment adjustment = node.adjustment();
            if (adjustment == null) {
                continue;
            }
            known.addAll(List.of(node.id(), adjustment.of()));
            if (known.contains(options.node().id())) {
                return new SizePicture(view, options, node, adjustment).draw(source);
            }
        }
        throw new Undrawable(
                "node: nothing is set against size for '" + options.node().id() + "'; expected one of " + known + ".");
    }

    private Drawing draw(String source) {
        SizePlot plot = new SizePlot(rows, words, sheet.left(), sheet.top(), sheet.right());
        plot.marks().forEach(sheet::add);
        return sheet.finish(plot.bottom(), note(), source, description());
    }

    private String note() {
        String missing = options.highlight().stream()
                .filter(code -> !fitted.contains(code))
                .map(code ->
                        words.say("draw_size_missing", names.of(code), words.reason(view.score(leverage.id(), code))))
                .collect(Collectors.joining(" "));
        return (missing + " " + view.carriedLegend("draw_hollow", words, leverage.id(), fitted)).strip();
    }

    private String description() {
        return (words.say("draw_size_words", rows.size(), outside(1), outside(-1)) + " " + note()).strip();
    }

    private String outside(int side) {
        String named = rows.stream()
                .filter(row -> row.isOutside() && Math.signum(row.residual()) == side)
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.residual())))
                .map(row -> row.name() + " (" + words.points(row.points()) + ")")
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? words.say("draw_none") : named;
    }
}
