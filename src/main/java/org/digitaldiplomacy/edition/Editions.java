package org.digitaldiplomacy.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Observation;

/**
 * Editions, built and published. A published edition never changes; a correction is a new revision. Where an edition is
 * asked for that is not there, lists and maps are empty.
 */
public interface Editions {

    /**
     * Keeps the edition as a draft, in place of an earlier one of the same id, be it in review or not.
     *
     * @throws EditionConflict where the id is published already, or another revision of its slug is in work
     */
    Edition save(FrozenEdition edition);

    /**
     * Puts a draft to review, as it is stored.
     *
     * @throws EditionConflict where there is no such draft
     */
    Edition submit(EditionId id);

    /**
     * Publishes what is in review, as it is stored.
     *
     * @throws EditionConflict where there is nothing of the kind in review, somebody else published it first, or a later
     *     revision is published already
     */
    Edition publish(EditionId id);

    /**
     * Keeps the edition and publishes it, in one transaction.
     *
     * @throws EditionConflict where the id is published already
     */
    Edition publish(FrozenEdition edition);

    /** In the order of year, slug and revision. */
    List<Edition> all();

    Optional<Edition> find(EditionId id);

    /** The published revision of this slug with the highest number. */
    Optional<Edition> latest(String slug);

    /** The edition with everything that was frozen into it. */
    Optional<FrozenEdition> frozen(EditionId id);

    /** The plug-in jars that scored it, by file. */
    List<FrozenPlugin> plugins(EditionId id);

    /**
     * Each country's results with how it came by them, in the order of the nodes; empty where the edition has no frozen
     * explanations.
     */
    Map<CountryCode, List<ExplainedNode>> explanations(EditionId id);

    /** In the order in which they were saved, a parent before its children. */
    List<EditionNode> nodes(EditionId id);

    List<EditionGroup> groups(EditionId id);

    /** Sentences on rules under which a country can gain by getting worse, as frozen with the edition. */
    List<String> warnings(EditionId id);

    /** The node's results, best rank first, those without a rank last, equals in the order of their codes. */
    List<EditionScore> ranking(EditionId id, String node);

    /** The results of these countries on all nodes, in the order of the nodes. */
    Map<CountryCode, List<EditionScore>> ofCountries(EditionId id, Collection<CountryCode> countries);

    /** The ranks on a node within a group, best first. */
    List<GroupRank> groupRanking(EditionId id, String group, String node);

    /** Inputs of these countries' scores, in the order of country, indicator and year. */
    List<Observation> inputs(EditionId id, Collection<CountryCode> countries);

    /**
     * The countries' results on a node in the latest published revision of each edition by this methodology, in the
     * order of the editions' years.
     */
    Map<CountryCode, List<EditionRank>> history(String methodology, String node, Collection<CountryCode> countries);
}
