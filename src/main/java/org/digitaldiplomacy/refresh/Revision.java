package org.digitaldiplomacy.refresh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;

/** Puts fetched rows in the place of held ones, and tells what changed. */
final class Revision {

    private static final List<String> ABOUT = List.of("as_of", "source");

    private final PackageFolder folder;
    private final List<Change> changes = new ArrayList<>();

    Revision(PackageFolder folder) {
        this.folder = folder;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    void take(TableRows fetched) {
        Map<String, Row> coming = new LinkedHashMap<>();
        fetched.rows().forEach(row -> coming.put(RowNames.name(fetched.table(), row), row));
        List<PackageFolder.Part> parts = folder.partsOf(fetched.table());
        Map<String, Integer> homes = homes(fetched.table(), parts);
        parts.forEach(part -> replace(part, fetched, coming));
        coming.values().forEach(row -> add(row, fetched, parts, homes));
    }

    /** The file in which each group lies, before any of it leaves. */
    private static Map<String, Integer> homes(String table, List<PackageFolder.Part> parts) {
        Map<String, Integer> homes = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Row row : parts.get(i).rows) {
                homes.putIfAbsent(RowNames.group(table, row), i);
            }
        }
        return homes;
    }

    /** Rows that stay in the map are new. */
    private void replace(PackageFolder.Part part, TableRows fetched, Map<String, Row> coming) {
        List<Row> stay = new ArrayList<>();
        for (Row row : part.rows) {
            Row now = coming.remove(RowNames.name(fetched.table(), row));
            boolean goes = now == null
                    && fetched.gone() == TableRows.Gone.LEAVES
                    && fetched.concerns().test(row);
            if (now != null) {
                Row merged = merged(row, now);
                note(fetched.table(), row, merged);
                stay.add(merged);
            } else if (goes) {
                changes.add(new Change(
                        Change.Kind.GONE,
                        fetched.table(),
                        RowNames.group(fetched.table(), row),
                        RowNames.name(fetched.table(), row),
                        value(row),
                        ""));
            } else {
                stay.add(row);
            }
        }
        if (!stay.equals(part.rows)) {
            part.rows.clear();
            part.rows.addAll(stay);
            part.changed = true;
        }
    }

    /** Columns that the publisher does not have keep what is held. */
    private static Row merged(Row held, Row now) {
        Map<String, String> cells = new LinkedHashMap<>(held.cells());
        now.cells().forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        });
        return new Row(cells);
    }

    private void add(Row row, TableRows fetched, List<PackageFolder.Part> parts, Map<String, Integer> homes) {
        String group = RowNames.group(fetched.table(), row);
        Integer home = homes.get(group);
        PackageFolder.Part part;
        if (home != null) {
            part = parts.get(home);
        } else {
            part = folder.parts().stream()
                    .filter(p -> p.table.equals(fetched.table()))
                    .filter(p -> p.name.equals(fetched.table() + "-" + fetched.part())
                            || !fetched.table().equals("observations"))
                    .findFirst()
                    .orElseGet(() -> folder.add(fetched.table(), fetched.part(), header(fetched.table())));
        }
        part.rows.add(row);
        part.changed = true;
        changes.add(new Change(
                Change.Kind.ADDED, fetched.table(), group, RowNames.name(fetched.table(), row), "", value(row)));
    }

    private List<String> header(String table) {
        List<PackageFolder.Part> parts = folder.partsOf(table);
        if (!parts.isEmpty()) {
            return parts.get(0).header;
        }
        return Tables.named(table).names();
    }

    private void note(String table, Row before, Row after) {
        String was = value(before);
        String is = value(after);
        Change.Kind kind = Figure.same(was, is) ? Change.Kind.CONFIRMED : Change.Kind.CHANGED;
        changes.add(new Change(kind, table, RowNames.group(table, before), RowNames.name(table, before), was, is));
    }

    private static String value(Row row) {
        if (row.cells().containsKey("value")) {
            return row.get("value");
        }
        List<String> cells = new ArrayList<>();
        row.cells().forEach((column, cell) -> {
            if (!ABOUT.contains(column) && !cell.isEmpty()) {
                cells.add(column + "=" + cell);
            }
        });
        return String.join("; ", cells);
    }

    /** Adds the sources that rows cite now, and takes those away that none cites any more. */
    void cite(List<Source> sources, Set<String> citedBefore) {
        List<Row> rows = sources.stream().map(Revision::row).toList();
        Set<String> cited = cited();
        Set<String> orphans = new LinkedHashSet<>(citedBefore);
        orphans.removeAll(cited);
        List<Row> used =
                rows.stream().filter(row -> cited.contains(row.get("id"))).toList();
        take(new TableRows("sources", "", row -> orphans.contains(row.get("id")), TableRows.Gone.LEAVES, used));
    }

    Set<String> cited() {
        Set<String> cited = new LinkedHashSet<>();
        for (PackageFolder.Part part : folder.parts()) {
            if (!part.table.equals("sources")) {
                part.rows.forEach(row -> cited.add(row.get("source")));
            }
        }
        return cited;
    }

    private static Row row(Source source) {
        return Row.of(
                "id",
                source.id().value(),
                "publisher",
                source.publisher(),
                "title",
                source.title(),
                "edition",
                orBlank(source.edition()),
                "licence",
                source.licence(),
                "licence_class",
                source.licenceClass().name(),
                "url",
                orBlank(source.url()),
                "copy",
                orBlank(source.copy()),
                "citation",
                source.citation(),
                "note",
                orBlank(source.note()),
                "read_on",
                source.readOn() == null ? "" : source.readOn().value(),
                "second_copy",
                orBlank(source.secondCopy()),
                "agreement",
                orBlank(source.agreement()));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
