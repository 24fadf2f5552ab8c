package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("ImportState")
@Description("How far an import is.")
public enum ImportStateView {
    @Description("It reads or writes.")
    RUNNING,

    @Description("It is committed; a dry run is checked to the end.")
    DONE,

    @Description("Its rows are wrong, and nothing came in.")
    REFUSED,

    @Description("Something broke on the way, and nothing came in.")
    FAILED,

    @Description("The process or the database that ran it ended, and nothing came in.")
    INTERRUPTED
}
