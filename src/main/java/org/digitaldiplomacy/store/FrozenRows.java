package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.FrozenCode;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.FrozenPlugin;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.edition.IntervalRuns;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;

/** Frozen content of an edition, written by COPY and read back whole, within the caller's transaction. */
final class FrozenRows {

    private final Database database;

    FrozenRows(Database database) {
        this.database = database;
    }

    void write(long edition, FrozenEdition frozen) {
        database.with(connection -> {
            for (Part part : parts(frozen)) {
                CopyStream.write(connection, part.table(), "edition, " + part.columns(), () -> part.rows()
                        .map(row -> within(edition, row))
                        .iterator());
            }
            return edition;
        });
    }

    FrozenEdition read(long edition, Edition header) {
        return new FrozenEdition(
                header.id(),
                header.year(),
                header.methodologyDigest(),
                header.inputsDigest(),
                header.note(),
                code(edition, header),
                runs(edition),
                list(edition, FrozenSql.COUNTRIES, "r.country", FrozenSql::country),
                kinds(edition),
                list(edition, FrozenSql.SOURCES, "r.id", RecordReader.of(Tables.SOURCES)),
                list(edition, FrozenSql.INDICATORS, "r.id", RecordReader.of(Tables.INDICATORS)),
                list(edition, FrozenSql.INPUTS, "r.country, r.indicator, r.year", RecordReader.of(Tables.OBSERVATIONS)),
                list(edition, FrozenSql.NODES, "r.position", FrozenSql::node),
                list(edition, FrozenSql.SCORES, "r.country, r.node", FrozenSql::score),
                list(edition, FrozenSql.STEPS, "r.country, r.node", row -> StepRows.read(row, 1)),
                list(edition, FrozenSql.GROUPS, "r.id", FrozenSql::group),
                list(edition, FrozenSql.GROUP_RANKS, "r.group_id, r.node, r.rank, r.country", FrozenSql::groupRank),
                list(edition, FrozenSql.WARNINGS, "r.position", row -> row.getString(1)),
                header.freshness());
    }

    private FrozenCode code(long edition, Edition header) {
        return new FrozenCode(header.engine(), list(edition, FrozenSql.PLUGINS, "r.file", FrozenSql::plugin));
    }

    private IntervalRuns runs(long edition) {
        return database.list(
                        "SELECT runs, seed FROM edition WHERE id = ?",
                        row -> new IntervalRuns(row.getInt(1), row.getLong(2)),
                        edition)
                .get(0);
    }

    private Map<GroupId, GroupKind> kinds(long edition) {
        Map<GroupId, GroupKind> kinds = new HashMap<>();
        list(
                edition,
                "SELECT r.id, r.kind FROM edition_country_group r",
                "r.id",
                row -> kinds.put(new GroupId(row.getString(1)), GroupKind.valueOf(row.getString(2))));
        return kinds;
    }

    private <T> List<T> list(long edition, String select, String order, Database.RowReader<T> reader) {
        return database.list(select + " WHERE r.edition = ? ORDER BY " + order, reader, edition);
    }

    private static List<Part> parts(FrozenEdition f) {
        return List.of(
                new Part(
                        "edition_country",
                        "country, groups, in_scope",
                        f.countries().stream().map(c -> row(c.code(), array(c.groups()), c.inScope()))),
                new Part("edition_plugin", "file, digest", plugins(f).stream().map(p -> row(p.file(), p.sha256()))),
                new Part(
                        "edition_country_group",
                        "id, kind",
                        f.groupKinds().entrySet().stream().map(g -> row(g.getKey(), g.getValue()))),
                described("edition_source", Tables.SOURCES, f.sources()),
                described("edition_indicator", Tables.INDICATORS, f.indicators()),
                described("edition_input", Tables.OBSERVATIONS, f.inputs()),
                new Part(
                        "edition_node",
                        "id, name, kind, parent, weight, position, adjusts, level, sizes",
                        IntStream.range(0, f.nodes().size())
                                .mapToObj(i -> node(f.nodes().get(i), i))),
                new Part(
                        "edition_score",
                        "country, node, score, rank, rank_low, rank_high, ranked_share, coverage, status, reason_code,"
                                + " reason, oldest_input, newest_input, expires",
                        f.scores().stream().map(FrozenRows::score)),
                new Part("edition_step", StepRows.COLUMNS, f.steps().stream().map(StepRows::row)),
                new Part(
                        "edition_group",
                        "id, name, about, members",
                        f.groups().stream().map(g -> row(g.id(), g.name(), g.about(), codes(g.members())))),
                new Part(
                        "edition_group_rank",
                        "group_id, node, country, rank, rank_low, rank_high, ranked_share",
                        f.groupRanks().stream().map(FrozenRows::groupRank)),
                new Part(
                        "edition_warning",
                        "position, sentence",
                        IntStream.range(0, f.warnings().size())
                                .mapToObj(i -> row(i, f.warnings().get(i)))));
    }

    /** Rows of a described table; an edition calls a source's own edition its label. */
    private static <R extends Record> Part described(String name, Table<R> table, Collection<R> rows) {
        String columns = new StoredTable(table).sent().replaceFirst("\\bedition\\b", "edition_label");
        return new Part(name, columns, rows.stream().map(table::values));
    }

    private static @Nullable Object[] node(EditionNode n, int position) {
        EditionNode.Adjustment a = n.adjustment();
        return row(
                n.id(),
                n.name(),
                n.kind(),
                n.parent(),
                orNull(n.weight()),
                position,
                a == null ? null : a.of(),
                a == null ? null : a.level(),
                a == null ? null : a.sizes());
    }

    private static @Nullable Object[] score(EditionScore s) {
        return row(
                s.country(),
                s.node(),
                orNull(s.score()),
                orNull(s.rank()),
                orNull(s.rankLow()),
                orNull(s.rankHigh()),
                orNull(s.rankedShare()),
                s.coverage(),
                s.status(),
                s.reasonCode(),
                s.reason(),
                s.age() == null ? null : s.age().oldest(),
                s.age() == null ? null : s.age().newest(),
                s.age() == null ? null : orNull(s.age().expires()));
    }

    private static @Nullable Object[] groupRank(GroupRank g) {
        return row(
                g.group(),
                g.node(),
                g.country(),
                g.rank(),
                orNull(g.rankLow()),
                orNull(g.rankHigh()),
                orNull(g.rankedShare()));
    }

    private static List<FrozenPlugin> plugins(FrozenEdition f) {
        return f.code() == null ? List.of() : f.code().plugins();
    }

    private static String codes(Set<CountryCode> members) {
        return members.stream().map(CountryCode::value).sorted().collect(joining(",", "{", "}"));
    }

    static @Nullable Object orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    static @Nullable Object orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    /** An SQL array: the codes of groups hold nothing that would need quotes. */
    private static String array(Set<GroupId> groups) {
        return groups.stream().map(GroupId::value).sorted().collect(joining(",", "{", "}"));
    }

    private static @Nullable Object[] within(long edition, @Nullable Object[] row) {
        @Nullable Object[] whole = new @Nullable Object[row.length + 1];
        whole[0] = edition;
        System.arraycopy(row, 0, whole, 1, row.length);
        return whole;
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    /** The rows of one table, without the edition's key. */
    private record Part(String table, String columns, Stream<@Nullable Object[]> rows) {}
}
