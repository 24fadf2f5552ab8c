package org.digitaldiplomacy.store;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed by, as HQL on the row {@code x} with named parameters. */
final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** One of these values; null does not narrow. Identifiers are compared as text. */
    Conditions in(String expression, @Nullable Collection<?> values) {
        return values == null
                ? this
                : with(
                        expression + " in :%s",
                        values.stream().map(Conditions::value).toList());
    }

    /** Holds this text, whatever the case and accents of either; null does not narrow. */
    Conditions containing(String foldedExpression, @Nullable String text) {
        return text == null ? this : with("position(function('folded', :%s) in " + foldedExpression + ") > 0", text);
    }

    /** @param clause with %s in place of the parameter's name */
    Conditions with(String clause, Object value) {
        String name = "p" + parameters.size();
        clauses.add(clause.formatted(name));
        parameters.put(name, value);
        return this;
    }

    Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /** @return the clauses, each in brackets; true where there are none */
    String hql() {
        return clauses.isEmpty() ? "true" : "(" + String.join(") and (", clauses) + ")";
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }

    private static Object value(Object of) {
        return of instanceof Enum<?> ? of : of.toString();
    }
}
