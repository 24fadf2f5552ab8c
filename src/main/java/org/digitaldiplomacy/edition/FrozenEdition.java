package org.digitaldiplomacy.edition;

import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.port.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * An edition with all that it stands on and all that it found, enough to score it again without the store's data.
 *
 * @param id a revision that is not published yet
 * @param methodologyDigest of rules that are stored
 * @param inputsDigest SHA-256 of the inputs, 64 hexadecimal digits in lower case
 * @param code what scored it
 * @param runs for the intervals of ranks
 * @param countries that the inputs speak of
 * @param groupKinds of the groups that the countries belonged to
 * @param sources that the inputs cite
 * @param indicators that the inputs speak of
 * @param inputs the observations that scoring read
 * @param nodes a parent before its children
 * @param steps how each country came by each of its results
 * @param groupRanks without the countries that have no score on the node
 * @param warnings sentences on rules under which a country can gain by getting worse
 * @param freshness missing for a methodology's first year
 */
public record FrozenEdition(
        EditionId id,
        int year,
        String methodologyDigest,
        String inputsDigest,
        String note,
        FrozenCode code,
        IntervalRuns runs,
        List<EditionCountry> countries,
        Map<GroupId, GroupKind> groupKinds,
        List<Source> sources,
        List<Indicator> indicators,
        List<Observation> inputs,
        List<EditionNode> nodes,
        List<EditionScore> scores,
        List<EditionStep> steps,
        List<EditionGroup> groups,
        List<GroupRank> groupRanks,
        List<String> warnings,
        @Nullable Freshness freshness) {

    public FrozenEdition {
        countries = List.copyOf(countries);
        groupKinds = Map.copyOf(groupKinds);
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
        inputs = List.copyOf(inputs);
        nodes = List.copyOf(nodes);
        scores = List.copyOf(scores);
        steps = List.copyOf(steps);
        groups = List.copyOf(groups);
        groupRanks = List.copyOf(groupRanks);
        warnings = List.copyOf(warnings);
    }
}
