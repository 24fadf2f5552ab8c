package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.graphql.view.ComparisonCellView;
import org.digitaldiplomacy.graphql.view.ComparisonRowView;
import org.digitaldiplomacy.graphql.view.CountryComparisonView;
import org.digitaldiplomacy.graphql.view.EditionNodeView;
import org.digitaldiplomacy.graphql.view.ExplanationStepView;
import org.digitaldiplomacy.graphql.view.ResultView;
import org.digitaldiplomacy.model.Country;

/** Lays countries' results out side by side, node by node. */
@Singleton
class CountryComparisons {

    private final EditionTables tables;

    CountryComparisons(EditionTables tables) {
        this.tables = tables;
    }

    CountryComparisonView compare(
            Edition edition, List<Country> countries, List<EditionNode> nodes, List<String> asked) {
        List<Map<String, ExplanationStepView>> parts =
                countries.stream().map(country -> parts(edition, country)).toList();
        List<ComparisonRowView> rows = new ArrayList<>();
        for (EditionNode node : nodes) {
            Ranking ranking = new Ranking(edition, node.id(), tables);
            List<ResultView> results = countries.stream()
                    .map(country -> ranking.of(country.code()))
                    .toList();
            rows.add(row(node, results, parts));
        }
        return new CountryComparisonView(edition, countries, asked, rows);
    }

    /** How the country came by its index, by node. */
    private Map<String, ExplanationStepView> parts(Edition edition, Country country) {
        String root = tables.nodes(edition.id()).get(0).id();
        Map<String, ExplanationStepView> byNode = new HashMap<>();
        ExplanationSteps.of(edition.methodologyDigest(), tables.explained(edition, country.code()), root)
                .forEach(step -> byNode.put(step.key(), step));
        return byNode;
    }

    private static ComparisonRowView row(
            EditionNode node, List<ResultView> results, List<Map<String, ExplanationStepView>> parts) {
        double[] scores = scores(results).sorted().toArray();
        Double best = scores.length == 0 ? null : scores[scores.length - 1];
        List<ComparisonCellView> cells = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            cells.add(cell(results.get(i), results, best, parts.get(i).get(node.id())));
        }
        Double spread = scores.length < 2 ? null : Double.valueOf(scores[scores.length - 1] - scores[0]);
        return new ComparisonRowView(EditionNodeView.of(node), spread, cells);
    }

    private static ComparisonCellView cell(
            ResultView result, List<ResultView> row, @Nullable Double best, @Nullable ExplanationStepView part) {
        Double score = result.score();
        Integer rank = result.rank();
        Integer place = rank == null
                ? null
                : Integer.valueOf(1
                        + (int) row.stream()
                                .map(ResultView::rank)
                                .filter(other -> other != null && other < rank)
                                .count());
        return new ComparisonCellView(
                result,
                place,
                score == null || best == null ? null : Double.valueOf(best - score),
                part == null ? null : part.contribution(),
                part == null ? null : part.effectiveWeight());
    }

    private static DoubleStream scores(List<ResultView> results) {
        Stream<Double> known = results.stream().map(ResultView::score).filter(Objects::nonNull);
        return known.mapToDouble(Double::doubleValue);
    }
}
