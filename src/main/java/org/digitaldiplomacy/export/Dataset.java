package org.digitaldiplomacy.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.edition.Extracts.Comparison;

/**
 * Downloadable table: its name in addresses and the columns of its rows.
 *
 * @param name in kebab case
 * @param about a sentence: what a row is
 * @param key the columns that tell rows apart; empty where none do
 * @param filters the query parameters that choose rows
 */
record Dataset(String name, String about, List<String> key, List<Field> fields, List<Filter> filters) {

    Dataset {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
        filters = List.copyOf(filters);
    }

    /** A query parameter, and the column that it is about. */
    record Filter(String parameter, String column, Comparison comparison) {

        private static final Map<String, Filter> OTHERS = Map.of(
                "group", new Filter("group", "groups", Comparison.HOLDS),
                "from", new Filter("from", "date", Comparison.FROM),
                "to", new Filter("to", "date", Comparison.TO));

        /** A parameter named like its column. */
        static Filter is(String column) {
            return new Filter(column, column, Comparison.IS);
        }

        /** A parameter named like its column, or {@code group}, {@code from} or {@code to}. */
        static Filter of(String parameter) {
            return OTHERS.getOrDefault(parameter, is(parameter));
        }
    }

    Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    Optional<Filter> filter(String parameter) {
        return filters.stream()
                .filter(filter -> filter.parameter().equals(parameter))
                .findFirst();
    }

    List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }
}
