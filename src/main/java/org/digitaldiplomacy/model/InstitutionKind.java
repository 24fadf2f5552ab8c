package org.digitaldiplomacy.model;

/** Kind of an institution. */
public enum InstitutionKind {
    FOREIGN_MINISTRY,
    DIPLOMATIC_SERVICE,
    /** Posts of a state together: stands for the one that an account belongs to where no source tells which. */
    DIPLOMATIC_NETWORK,
    EMBASSY,
    HIGH_COMMISSION,
    CONSULATE_GENERAL,
    CONSULATE,
    HONORARY_CONSULATE,
    PERMANENT_MISSION,
    DELEGATION,
    REPRESENTATIVE_OFFICE,
    OTHER_MISSION,
    LEADER_OFFICE,
    INTERNATIONAL_ORGANISATION,
    COMPANY,
    NGO,
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
