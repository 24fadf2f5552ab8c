package org.digitaldiplomacy.scoring.builtin;

import java.util.Arrays;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.jspecify.annotations.Nullable;

/** Columns with gaps, for tests. */
public final class Gaps {

    public static final Reason GAP = new Reason.NoObservation("x");

    private Gaps() {}

    /** A column; null stands for a gap. */
    public static Column column(@Nullable Double... values) {
        return Column.of(Arrays.stream(values).map(Gaps::cell).toArray(Cell[]::new));
    }

    public static Cell cell(@Nullable Double value) {
        return value == null ? Cell.missing(GAP) : Cell.of(value);
    }
}
