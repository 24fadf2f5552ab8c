package org.digitaldiplomacy.store;

import java.time.LocalDate;
import org.digitaldiplomacy.port.ListCoverage;

/** Counts how far the data reach over a list. */
final class ListCoverages {

    private ListCoverages() {}

    /** @param items select of the columns country, with_account (an institution) and measured (a day), of each item */
    static ListCoverage read(Database database, String items, Conditions conditions) {
        return database.list(
                        """
                        SELECT count(DISTINCT country), count(DISTINCT with_account), count(measured), min(measured),
                            max(measured) FROM (%s) item""".formatted(items),
                        row -> new ListCoverage(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class)),
                        conditions.parameters().toArray())
                .get(0);
    }
}
