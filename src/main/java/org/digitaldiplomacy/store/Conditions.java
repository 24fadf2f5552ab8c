package org.digitaldiplomacy.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that narrow a list, as SQL on the row {@code x} with their parameters. */
final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** One of these values; null does not narrow. Identifiers are compared as text. */
    Conditions in(String expression, @Nullable Collection<?> values) {
        return values == null ? this : with(expression + " = ANY (?)", Texts.of(values));
    }

    /** Holds this text, whatever the case and accents of either; null does not narrow. */
    Conditions containing(String foldedExpression, @Nullable String text) {
        return text == null ? this : with("position(folded(?) in " + foldedExpression + ") > 0", text);
    }

    /** On or after this day; null does not narrow. */
    Conditions since(String expression, @Nullable LocalDate day) {
        return day == null ? this : with(expression + " >= ?", Date.valueOf(day));
    }

    /**
     * Whether there is a row that a select finds; null does not narrow.
     *
     * @param narrowed further conditions on that row
     */
    Conditions exists(@Nullable Boolean wanted, String select, Conditions narrowed) {
        if (wanted != null) {
            clauses.add((wanted ? "" : "NOT ") + "EXISTS (" + select + " AND " + narrowed.sql() + ")");
            parameters.addAll(narrowed.parameters());
        }
        return this;
    }

    /** @param clause with a question mark for the value */
    Conditions with(String clause, Object value) {
        clauses.add(clause);
        parameters.add(value);
        return this;
    }

    /** @return the clauses, each in brackets; true where there are none */
    String sql() {
        return clauses.isEmpty() ? "true" : "(" + String.join(") AND (", clauses) + ")";
    }

    /** In the order of the question marks. */
    List<Object> parameters() {
        return parameters;
    }
}
