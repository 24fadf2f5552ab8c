package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.model.ObservationStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ObservationInput")
@Description("A value of one indicator of one country in one year. The three name it.")
public record ObservationInput(
        @Description("The country, by its ISO 3166-1 alpha-3 code: EST.")
        String country,

        @Description("The indicator, by its key: internet-users.")
        String indicator,

        @Description("The year.") int year,
        @Description("The figure, in the indicator's unit.") double value,
        @Description("How firmly it stands.") ObservationStatus status,
        @Description("The source, by its key.") String source) {}
