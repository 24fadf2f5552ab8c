package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.SimulatedScores;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Scenario")
@Description("An edition's frozen inputs scored otherwise, beside what was published. Kept nowhere.")
public record ScenarioView(
        @Ignore SimulatedScores model,
        @Ignore Edition of,
        @Description("How many countries take part.") int countryCount) {
    public static ScenarioView of(SimulatedScores scores, Edition edition) {
        return new ScenarioView(scores, edition, scores.countries());
    }
}
