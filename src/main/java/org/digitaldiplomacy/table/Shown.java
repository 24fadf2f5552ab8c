package org.digitaldiplomacy.table;

import java.util.List;
import java.util.Optional;

/** Column of a download: one of the table, or one that is added to it. */
public sealed interface Shown permits Column, Added {

    /** Name in downloads, in snake case. */
    String shown();

    /** Entry of the data dictionary. */
    String words();

    Kind kind();

    /** Table whose rows the cells name; empty for cells that name none. */
    Optional<Table<?>> reference();

    /** The only values that there can be; empty where they are not counted. */
    List<String> values();
}
