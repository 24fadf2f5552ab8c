package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.ObservationStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Observation")
@Description("One indicator of one country in one year. A gap is an observation that is not there, never a zero.")
public record ObservationView(
        @Ignore Observation model,
        @Description("The year that it speaks of.") int year,
        @Description("The value, in the indicator's unit.") double value,
        @Description("How firmly it stands.") ObservationStatus status) {
    public static ObservationView of(Observation o) {
        return new ObservationView(o, o.year(), o.value(), o.status());
    }
}
