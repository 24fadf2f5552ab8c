package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the model's, with descriptions. */
@Name("InstitutionKind")
@Description("Kind of an institution.")
public enum InstitutionKindView {
    @Description("A ministry of foreign affairs.")
    FOREIGN_MINISTRY,

    @Description("A diplomatic service beside a ministry, as of the European Union.")
    DIPLOMATIC_SERVICE,

    @Description("All posts of a state together; owns accounts whose post no source names.")
    DIPLOMATIC_NETWORK,

    @Description("An embassy.")
    EMBASSY,

    @Description("A high commission: an embassy between members of the Commonwealth.")
    HIGH_COMMISSION,

    @Description("A consulate general.")
    CONSULATE_GENERAL,

    @Description("A consulate.")
    CONSULATE,

    @Description("A consulate led by an honorary consul.")
    HONORARY_CONSULATE,

    @Description("A permanent mission to an international organisation.")
    PERMANENT_MISSION,

    @Description("A delegation, as of the European Union.")
    DELEGATION,

    @Description("A representative office, where there are no full diplomatic relations.")
    REPRESENTATIVE_OFFICE,

    @Description("Another kind of mission.")
    OTHER_MISSION,

    @Description("The office of a head of state or government, or of a minister.")
    LEADER_OFFICE,

    @Description("An international organisation.")
    INTERNATIONAL_ORGANISATION,

    @Description("A company that plays a part in foreign affairs.")
    COMPANY,

    @Description("A non-governmental organisation.")
    NGO,

    @Description("A city with a foreign policy of its own.")
    CITY
}
