package org.digitaldiplomacy.graphql.query;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.digitaldiplomacy.graphql.execution.LastingFields;

/**
 * Fields that a published revision freezes. Fields not named here, such as names, whose translations are mended, may change; so
 * may a ranking of some countries only, or in another order.
 */
@Singleton
final class FrozenFields implements LastingFields {

    private static final Set<String> RANKING_ARGUMENTS = Set.of(
            "edition",
            "node",
            "scoreAtLeast",
            "scoreAtMost",
            "rankAtLeast",
            "rankAtMost",
            "rankedOnly",
            "orderBy",
            "direction",
            "first",
            "after",
            "last",
            "before");

    static final Map<String, Set<String>> FIELDS = Map.of(
            "Query", Set.of("ranking", "edition"),
            "CountryResultConnection", Set.of("nodes", "edges", "totalCount", "pageInfo"),
            "CountryResultEdge", Set.of("node", "cursor"),
            "PageInfo", Set.of("hasNextPage", "hasPreviousPage", "startCursor", "endCursor"),
            "CountryResult",
                    Set.of(
                            "node",
                            "score",
                            "rank",
                            "rankLow",
                            "rankHigh",
                            "rankedShare",
                            "intervalReason",
                            "oldestInput",
                            "newestInput",
                            "expires",
                            "coverage",
                            "status",
                            "reasonCode",
                            "country",
                            "edition",
                            "explain",
                            "contributions"),
            "ExplanationStep",
                    Set.of(
                            "key",
                            "kind",
                            "parent",
                            "depth",
                            "score",
                            "rank",
                            "reasonCode",
                            "weight",
                            "effectiveWeight",
                            "contribution",
                            "aboveAverage",
                            "aggregator",
                            "known",
                            "indicators",
                            "observed",
                            "year",
                            "sourceKey",
                            "estimated",
                            "direction",
                            "derived",
                            "imputed",
                            "treated",
                            "treatment",
                            "predicted",
                            "predictedLow",
                            "predictedHigh"),
            "Country", Set.of("id", "code"),
            "Edition",
                    Set.of(
                            "id",
                            "slug",
                            "revision",
                            "year",
                            "status",
                            "methodologyDigest",
                            "inputsDigest",
                            "engine",
                            "plugins",
                            "newInputs",
                            "carriedForward",
                            "note",
                            "publishedAt",
                            "nodes",
                            "groups",
                            "warnings"),
            "EditionNode", Set.of("key", "kind", "parent", "weight"),
            "EditionPlugin", Set.of("file", "sha256"));

    @Override
    public boolean pins(String field, Map<String, Object> arguments) {
        return switch (field) {
            case "edition" -> arguments.get("slug") != null && arguments.get("revision") != null;
            case "ranking" ->
                arguments.get("edition") instanceof String edition
                        && edition.contains("/")
                        && String.valueOf(arguments.get("orderBy")).equals("RANK")
                        && arguments.keySet().stream()
                                .filter(name -> Objects.nonNull(arguments.get(name)))
                                .allMatch(RANKING_ARGUMENTS::contains);
            default -> false;
        };
    }

    @Override
    public boolean lasts(String type, String field) {
        return FIELDS.getOrDefault(type, Set.of()).contains(field);
    }
}
