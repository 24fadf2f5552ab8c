package org.digitaldiplomacy.model;

/** Kind of an incident. */
public enum IncidentKind {
    /** False or misleading content spread on purpose. */
    DISINFORMATION,
    /** An attack on a mission: on its building, its people or its accounts. */
    MISSION_ATTACK,
    /** Systems or services made unusable. */
    SABOTAGE,
    /** Content or records changed: a defaced website, a hijacked account. */
    MANIPULATION,
    /** Access gained in order to listen or read. */
    ESPIONAGE,
    /** Data taken, or laid open. */
    DATA_THEFT
}
