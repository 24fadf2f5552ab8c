package org.digitaldiplomacy.table;

import java.util.List;

/** Column of a download: one of the table, or one that is added to it. */
public sealed interface Shown permits Column, Added {

    /** Name in downloads, in snake case. */
    String shown();

    /** Entry of the data dictionary. */
    String words();

    Kind kind();

    /** The only values that there can be; empty where they are not counted. */
    List<String> values();
}
