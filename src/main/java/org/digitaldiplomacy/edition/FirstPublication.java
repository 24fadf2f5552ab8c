package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.List;

/** Publishes the editions that a methodology asks for and that are not there yet. What is published stays. */
public final class FirstPublication {

    private final EditionBuilder builder;
    private final Editions editions;
    private final Methodologies methodologies;
    private final ScoringCode code;
    private final VersionPledge pledge;

    public FirstPublication(EditionBuilder builder, Editions editions, Methodologies methodologies, ScoringCode code) {
        this.builder = builder;
        this.editions = editions;
        this.methodologies = methodologies;
        this.code = code;
        this.pledge = new VersionPledge(editions);
    }

    /**
     * @return what was published now, by year
     * @throws EditionConflict where editions by the same version of the methodology were scored by other code
     */
    public List<Edition> publish(RuleSet rules) {
        methodologies.save(rules.stored(), RuleDescription.of(rules));
        List<Edition> published = new ArrayList<>();
        for (int year : rules.editions()) {
            EditionId id = new EditionId(String.valueOf(year), 1);
            if (editions.latest(id.slug()).isEmpty()) {
                pledge.require(
                        id,
                        rules.methodology().id(),
                        rules.methodology().version(),
                        rules.digest(),
                        code.of(rules).plugins());
                published.add(
                        editions.publish(builder.build(rules, id, year, "First publication.", IntervalRuns.USUAL)));
            }
        }
        return published;
    }
}
