package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionReplay;
import org.digitaldiplomacy.edition.SimulatedScores.Standing;
import org.digitaldiplomacy.edition.Simulation;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.CountryFilterInput;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.EditionNodeView;
import org.digitaldiplomacy.graphql.view.EditionView;
import org.digitaldiplomacy.graphql.view.ExplanationStepView;
import org.digitaldiplomacy.graphql.view.ResultOrderView;
import org.digitaldiplomacy.graphql.view.ResultView;
import org.digitaldiplomacy.graphql.view.ScenarioInput;
import org.digitaldiplomacy.graphql.view.ScenarioResultConnection;
import org.digitaldiplomacy.graphql.view.ScenarioResultView;
import org.digitaldiplomacy.graphql.view.ScenarioView;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.port.SortDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Scenarios: an edition's frozen inputs scored as the reader would, at once, and kept nowhere. */
@GraphQLApi
public class ScenarioQueries {

    private static final Orders.Row<Standing> ROW = new Orders.Row<>(
            standing -> standing.result().country(),
            standing -> standing.result().rank().isPresent()
                    ? standing.result().rank().getAsInt()
                    : null,
            standing -> standing.change().isPresent() ? standing.change().getAsInt() : null,
            standing -> standing.result().coverage());

    private final EditionTables tables;
    private final Simulation simulation;
    private final ScenarioArguments arguments;
    private final Present present;
    private final CountryFilters filters;
    private final Orders orders;

    ScenarioQueries(
            EditionTables tables,
            Simulation simulation,
            ScenarioArguments arguments,
            Present present,
            CountryFilters filters,
            Orders orders) {
        this.tables = tables;
        this.simulation = simulation;
        this.arguments = arguments;
        this.present = present;
        this.filters = filters;
        this.orders = orders;
    }

    @Query("scenario")
    @Description("Ranking under other weights, grades, methods or countries than the methodology's, scored at "
            + "once from the edition's frozen inputs and never stored.")
    public ScenarioView scenario(
            @Nullable @Description(Ranking.EDITION) @Name("edition") String slug,
            @Description("Changes to the methodology.") @Name("changes") ScenarioInput changes) {
        Edition edition = present.snapshot().knownEdition("edition", slug);
        EditionReplay.Replayed replayed = tables.replayed(edition.id());
        Simulation.Outcome outcome =
                simulation.run(replayed.inputs(), replayed.scores(), arguments.scenario(changes, edition));
        if (outcome instanceof Simulation.Outcome.Scored scored) {
            return ScenarioView.of(scored.scores(), edition);
        }
        throw new Refused(
                ErrorCode.BAD_USER_INPUT,
                String.join(" ", ((Simulation.Outcome.Refused) outcome).problems()),
                Map.of("argument", "changes"));
    }

    @Description("The edition whose inputs were scored.")
    public EditionView edition(@Source ScenarioView scenario) {
        return EditionView.of(scenario.of());
    }

    @Description("The nodes that were scored, with the weights in force; a parent before its children, leverages last.")
    public List<@NonNull EditionNodeView> nodes(@Source ScenarioView scenario) {
        return scenario.model().nodes().stream().map(EditionNodeView::of).toList();
    }

    @Description("Everybody's result on a node: by default best rank first, those without a rank last.")
    public ScenarioResultConnection ranking(
            @Source ScenarioView scenario,
            @DefaultValue("index") @Description(Ranking.NODE) @Name("node") String node,
            @Nullable
                    @Description("Only these countries. The ranks stay those among all that take part.")
                    @Name("filter")
                    CountryFilterInput filter,
            @DefaultValue("false") @Description("Leave out countries without a rank.") @Name("rankedOnly")
                    boolean rankedOnly,
            @DefaultValue("RANK") @Description("Sort key.") @Name("orderBy") ResultOrderView orderBy,
            @DefaultValue("ASCENDING") @Description(Ordering.DIRECTION) @Name("direction") SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Ordering<Standing> order = orders.results(orderBy, direction, ROW);
        Predicate<CountryCode> among = filters.among("filter", filter, scenario.of());
        return Connections.scenarioResults(PageArguments.of(first, after, last, before)
                .cut(
                        order.sort(standings(scenario, node)),
                        standing -> among.test(standing.result().country())
                                && (!rankedOnly || standing.result().rank().isPresent()),
                        order.name(),
                        standing -> standing.result().country().value())
                .map(standing -> ScenarioResultView.of(standing, scenario)));
    }

    @Nullable
    @Description("One country's result on a node; null where it takes no part.")
    public ScenarioResultView result(
            @Source ScenarioView scenario,
            @Description("The country, by any of its codes: EE, EST, 233.") @Name("country") String country,
            @DefaultValue("index") @Description(Ranking.NODE) @Name("node") String node) {
        CountryCode code = present.snapshot().known("country", country).code();
        return standings(scenario, node).stream()
                .filter(standing -> standing.result().country().equals(code))
                .findFirst()
                .map(standing -> ScenarioResultView.of(standing, scenario))
                .orElse(null);
    }

    @Description("The country.")
    public CountryView country(@Source ScenarioResultView result) {
        return CountryView.of(present.snapshot().countryOf(result.model().country()));
    }

    @Description("The node, with the weight that it has under the scenario.")
    public EditionNodeView node(@Source ScenarioResultView result) {
        return result.of().model().nodes().stream()
                .filter(node -> node.id().equals(result.nodeKey()))
                .findFirst()
                .map(EditionNodeView::of)
                .orElseThrow();
    }

    @Description("The published result on the same node.")
    public ResultView published(@Source ScenarioResultView result) {
        return new Ranking(result.of().of(), result.nodeKey(), tables)
                .of(result.model().country());
    }

    @Description("How the country comes by the score under the scenario, node by node, down to observed values.")
    public List<@NonNull ExplanationStepView> explain(@Source ScenarioResultView result) {
        return ExplanationSteps.of(
                result.of().of().methodologyDigest(),
                result.of().model().explain(result.model().country()),
                result.nodeKey());
    }

    private static List<Standing> standings(ScenarioView scenario, String node) {
        List<String> known =
                scenario.model().nodes().stream().map(EditionNode::id).toList();
        if (!known.contains(node)) {
            throw Refused.unknown("node", node, "a node of the scenario, one of " + known, known);
        }
        return scenario.model().ranking(node);
    }
}
