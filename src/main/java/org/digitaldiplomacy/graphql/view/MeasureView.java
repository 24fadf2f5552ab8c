package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.digitaldiplomacy.measure.Measure;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("AccountMeasure")
@Description("A figure that the measurements of accounts come to.")
public record MeasureView(
        @Description("Its name: follower-growth-rate.") String name,
        @Description("The unit of its value.") String unit,
        @Description("Summary in a sentence.") String summary,

        @Description("The formula, in plain mathematics; sums are over the accounts that have what it takes.")
        String formula,

        @Description("The metrics that it is made of; a star at the end stands for any ending.")
        List<@NonNull String> needs) {

    public static MeasureView of(Measure.Description d) {
        return new MeasureView(d.name(), d.unit(), d.summary(), d.formula(), d.needs());
    }
}
