package org.digitaldiplomacy.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.edition.Extracts.Condition;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/** Requested part of a table, and its format. */
record TableRequest(Dataset dataset, Format format, List<Field> fields, List<Condition> conditions) {

    private static final String COLUMNS = "columns";

    TableRequest {
        fields = List.copyOf(fields);
        conditions = List.copyOf(conditions);
    }

    /** The whole table. */
    static TableRequest all(Dataset dataset, Format format) {
        return new TableRequest(dataset, format, dataset.fields(), List.of());
    }

    /** The names of all files that these tables are. */
    static List<String> files(List<Dataset> tables) {
        return tables.stream()
                .flatMap(table -> Arrays.stream(Format.values()).map(format -> table.name() + "." + format.extension()))
                .toList();
    }

    /**
     * @param file such as {@code ranking.csv}
     * @param parameters of the address
     * @return empty where the file is none of these tables
     * @throws Refused where a parameter or its value is not known
     */
    static Optional<TableRequest> of(String file, List<Dataset> tables, Map<String, List<String>> parameters) {
        int dot = file.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        Optional<Format> format = Format.ofExtension(file.substring(dot + 1));
        String name = address(file.substring(0, dot));
        Optional<Dataset> dataset =
                tables.stream().filter(table -> table.name().equals(name)).findFirst();
        return format.isEmpty() || dataset.isEmpty()
                ? Optional.empty()
                : Optional.of(of(dataset.get(), format.get(), parameters));
    }

    /** Imports call some tables otherwise than downloads do. */
    private static String address(String name) {
        return Tables.find(name).map(Table::address).orElse(name);
    }

    private static TableRequest of(Dataset dataset, Format format, Map<String, List<String>> parameters) {
        List<Field> fields = dataset.fields();
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            List<String> values = parameter.getValue().stream()
                    .flatMap(value -> Arrays.stream(value.split(",", -1)))
                    .map(String::strip)
                    .toList();
            if (parameter.getKey().equals(COLUMNS)) {
                fields = columns(dataset, values);
            } else {
                conditions.add(condition(dataset, parameter.getKey(), values));
            }
        }
        return new TableRequest(dataset, format, fields, conditions);
    }

    private static List<Field> columns(Dataset dataset, List<String> names) {
        return names.stream()
                .distinct()
                .map(name -> dataset.field(name)
                        .orElseThrow(() -> unknown("column", name, dataset.fieldNames(), "of " + dataset.name())))
                .toList();
    }

    private static Condition condition(Dataset dataset, String parameter, List<String> values) {
        Dataset.Filter filter = dataset.filter(parameter).orElseThrow(() -> {
            List<String> known = new ArrayList<>(
                    dataset.filters().stream().map(Dataset.Filter::parameter).toList());
            known.add(COLUMNS);
            return unknown("parameter", parameter, known, "of " + dataset.name());
        });
        return new Condition(filter.column(), filter.comparison(), values);
    }

    private static Refused unknown(String what, String found, Collection<String> known, String where) {
        String hint = ClosestName.to(found, known)
                .map(close -> "did you mean '" + close + "'?")
                .orElse("expected " + (known.size() > 40 ? "one of " + known.size() : "one of " + known) + ".");
        return Refused.badRequest("There is no " + what + " '" + found + "' " + where + "; " + hint);
    }
}
