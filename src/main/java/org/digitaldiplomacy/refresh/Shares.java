package org.digitaldiplomacy.refresh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Never a silent zero: fetched rows that are fewer than this share of the held ones are refused.
 *
 * @param least from 0 to 1
 */
record Shares(double least) {

    private static final int SHOWN = 8;

    void require(Held held, TableRows fetched) throws Refused {
        Map<String, Set<String>> now = units(fetched.rows(), fetched.table());
        Map<String, List<Row>> before = concerned(held, fetched);
        for (Map.Entry<String, List<Row>> group : before.entrySet()) {
            Set<String> had = new TreeSet<>();
            group.getValue().forEach(row -> had.add(RowNames.unit(fetched.table(), row)));
            Set<String> has = now.getOrDefault(group.getKey(), Set.of());
            long rows = fetched.rows().stream()
                    .filter(row -> RowNames.group(fetched.table(), row).equals(group.getKey()))
                    .count();
            if (has.size() < least * had.size()
                    || rows < least * group.getValue().size()) {
                throw refused(group.getKey(), had, has, group.getValue().size(), rows);
            }
        }
        if (fetched.rows().isEmpty() && before.isEmpty()) {
            throw new Refused("found no row for " + fetched.table() + ", expected some");
        }
    }

    private Refused refused(String group, Set<String> had, Set<String> has, int rowsBefore, long rows) {
        Set<String> lost = new TreeSet<>(had);
        lost.removeAll(has);
        List<String> shown = lost.stream().limit(SHOWN).toList();
        String names = shown.isEmpty() ? "" : "; not there: " + String.join(", ", shown);
        return new Refused("found " + rows + " values of " + has.size() + " units for " + group + ", expected at least "
                + Math.round(least * 100) + " % of the " + rowsBefore + " of " + had.size() + " known before" + names
                + (lost.size() > SHOWN ? " and " + (lost.size() - SHOWN) + " more" : "")
                + "; --accept-fewer takes them all the same");
    }

    /** The held rows that the fetched ones stand for; where these are of a new year, those of the last year before. */
    private static Map<String, List<Row>> concerned(Held held, TableRows fetched) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        Set<String> fetchedGroups = units(fetched.rows(), fetched.table()).keySet();
        Map<String, List<Row>> others = new LinkedHashMap<>();
        for (Row row : held.rows(fetched.table())) {
            String group = RowNames.group(fetched.table(), row);
            if (fetched.concerns().test(row)) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
            } else if (fetchedGroups.contains(group)) {
                others.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
            }
        }
        if (fetched.table().equals("observations")) {
            others.forEach((group, rows) -> groups.putIfAbsent(group, lastYear(rows)));
        }
        return groups;
    }

    private static List<Row> lastYear(List<Row> rows) {
        String last =
                rows.stream().map(row -> row.get("year")).max(String::compareTo).orElse("");
        return rows.stream().filter(row -> row.get("year").equals(last)).toList();
    }

    private static Map<String, Set<String>> units(List<Row> rows, String table) {
        Map<String, Set<String>> units = new LinkedHashMap<>();
        rows.forEach(row -> units.computeIfAbsent(RowNames.group(table, row), g -> new LinkedHashSet<>())
                .add(RowNames.unit(table, row)));
        return units;
    }
}
