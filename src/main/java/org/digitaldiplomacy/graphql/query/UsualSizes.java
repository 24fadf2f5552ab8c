package org.digitaldiplomacy.graphql.query;

import jakarta.inject.Singleton;
import java.util.Map;
import org.digitaldiplomacy.graphql.execution.ListSizes;

/** The usual lengths of the lists that clients cannot page through, rounded up from the bundled data. */
@Singleton
final class UsualSizes implements ListSizes {

    private static final int UNKNOWN = 10;

    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("Country.ministries", 1),
            Map.entry("Country.groups", 5),
            Map.entry("Country.history", 4),
            Map.entry("Country.results", 20),
            Map.entry("Country.observations", 40),
            Map.entry("Country.treatyActions", 1),
            Map.entry("CountryGroup.countries", 50),
            Map.entry("Institution.accounts", 3),
            Map.entry("Account.latestMetrics", 7),
            Map.entry("Account.metrics", 10),
            Map.entry("Result.history", 4),
            Map.entry("Result.explain", 20),
            Map.entry("Query.indicators", 70),
            Map.entry("Query.sources", 90),
            Map.entry("Query.groups", 40),
            Map.entry("Edition.nodes", 20),
            Map.entry("Methodology.nodes", 20),
            Map.entry("Methodology.files", 20));

    @Override
    public int usual(String type, String field) {
        return SIZES.getOrDefault(type + "." + field, UNKNOWN);
    }
}
