package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the model's, with descriptions. */
@Name("IncidentKind")
@Description("Kind of an incident.")
public enum IncidentKindView {
    @Description("False or misleading content spread on purpose.")
    DISINFORMATION,

    @Description("An attack on a mission: on its building, its people or its accounts.")
    MISSION_ATTACK,

    @Description("Systems or services made unusable.")
    SABOTAGE,

    @Description("Content or records changed: a defaced website, a hijacked account.")
    MANIPULATION,

    @Description("Access gained in order to listen or read.")
    ESPIONAGE,

    @Description("Data taken, or laid open.")
    DATA_THEFT
}
