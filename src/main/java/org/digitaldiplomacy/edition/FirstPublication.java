package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.List;

/** Publishes the editions that a methodology asks for and that are not there yet. What is published stays. */
public final class FirstPublication {

    private final EditionBuilder builder;
    private final Editions editions;
    private final Methodologies methodologies;

    public FirstPublication(EditionBuilder builder, Editions editions, Methodologies methodologies) {
        this.builder = builder;
        this.editions = editions;
        this.methodologies = methodologies;
    }

    /** @return what was published now, by year */
    public List<Edition> publish(RuleSet rules) {
        methodologies.save(rules.stored());
        List<Edition> published = new ArrayList<>();
        for (int year : rules.editions()) {
            String slug = String.valueOf(year);
            if (editions.latest(slug).isEmpty()) {
                FrozenEdition edition =
                        builder.build(rules, new EditionId(slug, 1), year, "First publication.", IntervalRuns.USUAL);
                published.add(editions.publish(edition));
            }
        }
        return published;
    }
}
