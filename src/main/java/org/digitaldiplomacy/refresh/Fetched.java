package org.digitaldiplomacy.refresh;

import java.util.List;
import org.digitaldiplomacy.model.Source;

/**
 * All that a connector gives.
 *
 * @param sources that its rows cite; the edition says when they were read
 * @param tables at least one
 * @param notes a line on whatever of the publisher's was passed over
 */
public record Fetched(List<Source> sources, List<TableRows> tables, List<String> notes) {

    public Fetched {
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }
}
