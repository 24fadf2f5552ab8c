package org.digitaldiplomacy.model;

/** Kind of an incident. */
@Meaning("Kind of an incident.")
public enum IncidentKind {
    @Meaning("False or misleading content spread on purpose.")
    DISINFORMATION,

    @Meaning("An attack on a mission: on its building, its people or its accounts.")
    MISSION_ATTACK,

    @Meaning("Systems or services made unusable.")
    SABOTAGE,

    @Meaning("Content or records changed: a defaced website, a hijacked account.")
    MANIPULATION,

    @Meaning("Access gained in order to listen or read.")
    ESPIONAGE,

    @Meaning("Data taken, or laid open.")
    DATA_THEFT
}
