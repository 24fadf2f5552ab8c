package org.digitaldiplomacy.scoring.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Parameter;

/** Treatment of missing values in a calculation over several columns. */
public enum Gaps {
    /** One gap makes the result missing, for the gap's reason. */
    REFUSE,
    /** Gaps are left out, unless everything is missing. */
    SKIP;

    static final Parameter PARAMETER = Parameter.choice(
                    "gaps",
                    "Whether one gap makes the result missing, or is left out as long as something is known.",
                    "refuse",
                    "skip")
            .orElse("refuse");

    static Gaps of(String word) {
        return word.equals("skip") ? SKIP : REFUSE;
    }

    /** The first gap or failure that makes the result missing; empty where there is none. A failure always does. */
    Optional<Cell> fatal(List<Cell> cells) {
        Optional<Cell> failed = cells.stream()
                .filter(c ->
                        c instanceof Cell.Missing missing && missing.reason().isFailure())
                .findFirst();
        if (failed.isPresent()) {
            return failed;
        }
        List<Cell> gaps = cells.stream().filter(Cell.Missing.class::isInstance).toList();
        boolean fatal = this == REFUSE ? !gaps.isEmpty() : gaps.size() == cells.size();
        return fatal ? Optional.of(gaps.get(0)) : Optional.empty();
    }

    static List<Cell> cells(Cell x, List<String> columns, Derivation.Row row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(x);
        columns.forEach(c -> cells.add(row.value(c)));
        return cells;
    }
}
