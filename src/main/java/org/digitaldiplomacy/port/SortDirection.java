package org.digitaldiplomacy.port;

import org.digitaldiplomacy.model.Meaning;

/** Which way an ordered list runs. */
@Meaning("Which way a list runs. What lacks the value to order by stands last either way.")
public enum SortDirection {
    @Meaning("The smallest, or the first of the alphabet, comes first.")
    ASCENDING,

    @Meaning("The greatest, or the last of the alphabet, comes first.")
    DESCENDING
}
