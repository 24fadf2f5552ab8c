package org.digitaldiplomacy.graphql.view;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("DataTable")
@Description("A table of the index, as data packages, imports and downloads have it.")
public enum DataTable {
    @Description("Sources of values.")
    SOURCES,

    @Description("Groups of countries.")
    GROUPS,

    @Description("Countries' places in groups.")
    MEMBERSHIPS,

    @Description("States and territories.")
    COUNTRIES,

    @Description("Measured quantities of countries.")
    INDICATORS,

    @Description("Known biases and limits of indicators.")
    CAVEATS,

    @Description("Indicators of countries by year.")
    OBSERVATIONS,

    @Description("Ministries, missions and other bodies.")
    INSTITUTIONS,

    @Description("Institutions' accounts on platforms.")
    ACCOUNTS,

    @Description("Dated measurements of accounts.")
    ACCOUNT_METRICS,

    @Description("Which state has missions in which.")
    MISSION_LINKS,

    @Description("Which institution follows or mentions which.")
    RELATIONS,

    @Description("Treaties that states sign.")
    TREATIES,

    @Description("Actions of states on treaties.")
    TREATY_ACTIONS,

    @Description("Breaches and other incidents.")
    INCIDENTS;

    /** By the name that a data package gives it. */
    public static DataTable named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name that a data package gives it. */
    public String inPackage() {
        return name().toLowerCase(Locale.ROOT);
    }
}
