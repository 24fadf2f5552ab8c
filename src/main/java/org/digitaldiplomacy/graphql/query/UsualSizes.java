package org.digitaldiplomacy.graphql.query;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.graphql.execution.ListSizes;
import org.digitaldiplomacy.port.AccountOrder;
import org.jspecify.annotations.Nullable;

/** The usual lengths of the lists that clients cannot page through, rounded up from the bundled data. */
@Singleton
final class UsualSizes implements ListSizes {

    private static final int UNKNOWN = 10;

    private static final int MEASURES = 25;

    /** Observed of an indicator. */
    private static final int YEARS = 20;

    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("DataImport.problems", 5),
            Map.entry("Query.corrections", 5),
            Map.entry("Country.ministries", 1),
            Map.entry("Country.groups", 5),
            Map.entry("Country.history", 4),
            Map.entry("Country.results", 20),
            Map.entry("Country.treatyActions", 1),
            Map.entry("Country.caveats", 4),
            Map.entry("Indicator.caveats", 1),
            Map.entry("MethodologyNode.caveats", 1),
            Map.entry("ExplanationStep.caveats", 1),
            Map.entry("CountryGroup.countries", 50),
            Map.entry("Institution.accounts", 3),
            Map.entry("Account.latestMetrics", 7),
            Map.entry("Query.measures", MEASURES),
            Map.entry("Query.metrics", 10),
            Map.entry("Query.platforms", 30),
            Map.entry("Query.treaties", 5),
            Map.entry("Treaty.actions", 70),
            Map.entry("Query.nodes", 20),
            Map.entry("AccountMeasure.needs", 3),
            Map.entry("AccountFigure.parts", 2),
            Map.entry("Account.timeline", 50),
            Map.entry("Institution.timeline", 50),
            Map.entry("Country.timeline", 50),
            Map.entry("CountryResult.history", 4),
            Map.entry("CountryResult.explain", 20),
            Map.entry("Query.indicators", 70),
            Map.entry("Query.sources", 90),
            Map.entry("Query.groups", 40),
            Map.entry("Edition.nodes", 20),
            Map.entry("Edition.downloads", 60),
            Map.entry("Edition.dimensions", 4),
            Map.entry("CountryResult.contributions", 4),
            Map.entry("Scenario.nodes", 20),
            Map.entry("ScenarioResult.explain", 20),
            Map.entry("CountryComparison.rows", 20),
            Map.entry("CountryComparison.countries", 10),
            Map.entry("ComparisonRow.cells", 10),
            Map.entry("Query.methods", 50),
            Map.entry("ScoringMethod.parameters", 2),
            Map.entry("MissionNetwork.communities", 5),
            Map.entry("MissionNetwork.dates", 5),
            Map.entry("MissionCommunity.countries", 60),
            Map.entry("RelationNetwork.communities", 20),
            Map.entry("InstitutionCommunity.institutions", 50),
            Map.entry("Methodology.nodes", 20),
            Map.entry("Methodology.files", 20),
            Map.entry("Methodology.choices", 4),
            Map.entry("MethodologyNode.sources", 2));

    /** Scoring an edition anew takes a few milliseconds, as long as an answer of about so many values. */
    private static final Map<String, Integer> EFFORTS = Map.of(
            "Query.scenario", 1_000, "Query.compareEditions", 2_000, "Download.bytes", 20, "Download.sha256", 20);

    @Override
    public Set<String> arguments() {
        return Set.of("indicators", "measures", "orderBy");
    }

    @Override
    public int usual(String type, String field, Map<String, Object> arguments) {
        String name = type + "." + field;
        return switch (name) {
            case "Country.observations" -> YEARS * count(arguments.get("indicators"), 1);
            case "Account.analytics", "Institution.analytics", "Country.analytics" ->
                count(arguments.get("measures"), MEASURES);
            default -> SIZES.getOrDefault(name, UNKNOWN);
        };
    }

    private static int count(@Nullable Object list, int byDefault) {
        return list instanceof List<?> given ? Math.max(1, given.size()) : byDefault;
    }

    /** Looks up the latest count of every account before the first can be told. */
    private static final int ORDER_BY_METRIC = 2_000;

    @Override
    public int effort(String type, String field, Map<String, Object> arguments) {
        boolean measures =
                type.equals("Query") && AccountOrder.METRIC.name().equals(String.valueOf(arguments.get("orderBy")));
        return measures ? ORDER_BY_METRIC : EFFORTS.getOrDefault(type + "." + field, 0);
    }
}
