package org.digitaldiplomacy.model;

/** Kind of an institution. */
@Meaning("Kind of an institution.")
public enum InstitutionKind {
    @Meaning("A ministry of foreign affairs.")
    FOREIGN_MINISTRY,

    @Meaning("A diplomatic service beside a ministry, as of the European Union.")
    DIPLOMATIC_SERVICE,

    @Meaning("All posts of a state together; owns accounts whose post no source names.")
    DIPLOMATIC_NETWORK,

    @Meaning("An embassy.")
    EMBASSY,

    @Meaning("A high commission: an embassy between members of the Commonwealth.")
    HIGH_COMMISSION,

    @Meaning("A consulate general.")
    CONSULATE_GENERAL,

    @Meaning("A consulate.")
    CONSULATE,

    @Meaning("A consulate led by an honorary consul.")
    HONORARY_CONSULATE,

    @Meaning("A permanent mission to an international organisation.")
    PERMANENT_MISSION,

    @Meaning("A delegation, as of the European Union.")
    DELEGATION,

    @Meaning("A representative office, where there are no full diplomatic relations.")
    REPRESENTATIVE_OFFICE,

    @Meaning("Another kind of mission.")
    OTHER_MISSION,

    @Meaning("The office of a head of state or government, or of a minister.")
    LEADER_OFFICE,

    @Meaning("An international organisation.")
    INTERNATIONAL_ORGANISATION,

    @Meaning("A company that plays a part in foreign affairs.")
    COMPANY,

    @Meaning("A non-governmental organisation.")
    NGO,

    @Meaning("A city with a foreign policy of its own.")
    CITY;

    /** Whether it conducts a state's foreign affairs from the capital. */
    public boolean isMinistry() {
        return switch (this) {
            case FOREIGN_MINISTRY, DIPLOMATIC_SERVICE -> true;
            default -> false;
        };
    }

    /** Whether it stands for its sender abroad. */
    public boolean isMission() {
        return switch (this) {
            case EMBASSY,
                    HIGH_COMMISSION,
                    CONSULATE_GENERAL,
                    CONSULATE,
                    HONORARY_CONSULATE,
                    PERMANENT_MISSION,
                    DELEGATION,
                    REPRESENTATIVE_OFFICE,
                    OTHER_MISSION -> true;
            default -> false;
        };
    }
}
