package org.digitaldiplomacy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.EditionCountry;
import org.digitaldiplomacy.edition.EditionGroup;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.ExplainedNode;
import org.digitaldiplomacy.edition.FrozenPlugin;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.edition.InputAge;
import org.digitaldiplomacy.edition.ScoreStatus;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;

/** How the frozen rows are asked for, each as {@code r}, and read. */
final class FrozenSql {

    static final String COUNTRIES = "SELECT r.country, r.groups, r.in_scope FROM edition_country r";

    static final String SOURCES =
            "SELECT " + RecordReader.columns(Tables.SOURCES, "r").replace("r.edition", "r.edition_label AS edition")
                    + " FROM edition_source r";

    static final String INDICATORS =
            "SELECT " + RecordReader.columns(Tables.INDICATORS, "r") + " FROM edition_indicator r";

    static final String INPUTS = "SELECT " + RecordReader.columns(Tables.OBSERVATIONS, "r") + " FROM edition_input r";

    static final String NODES =
            "SELECT r.id, r.name, r.kind, r.parent, r.weight, r.adjusts, r.level, r.sizes FROM edition_node r";

    static final String SCORES = """
            SELECT r.country, r.node, r.score, r.rank, r.rank_low, r.rank_high, r.coverage, r.status,
                r.reason_code, r.reason, r.ranked_share, r.oldest_input, r.newest_input, r.expires
            FROM edition_score r""";

    static final String PLUGINS = "SELECT r.file, r.digest FROM edition_plugin r";

    static final String STEPS = "SELECT r." + StepRows.COLUMNS.replace(", ", ", r.") + " FROM edition_step r";

    /** A result's fourteen columns, a node's eight, and a step's. */
    static final String EXPLANATIONS = """
            SELECT s.country, s.node, s.score, s.rank, s.rank_low, s.rank_high, s.coverage, s.status, s.reason_code,
                s.reason, s.ranked_share, s.oldest_input, s.newest_input, s.expires, n.id, n.name, n.kind, n.parent, n.weight, n.adjusts, n.level, n.sizes, r.""" + StepRows.COLUMNS.replace(", ", ", r.") + """
             FROM edition_step r
            JOIN edition_score s ON s.edition = r.edition AND s.country = r.country AND s.node = r.node
            JOIN edition_node n ON n.edition = r.edition AND n.id = r.node""";

    static final String GROUPS = "SELECT r.id, r.name, r.about, r.members FROM edition_group r";

    static final String GROUP_RANKS =
            "SELECT r.group_id, r.node, r.country, r.rank, r.rank_low, r.rank_high, r.ranked_share"
                    + " FROM edition_group_rank r";

    static final String WARNINGS = "SELECT r.sentence FROM edition_warning r";

    /** Takes a slug and a revision. */
    static final String OF_EDITION =
            " WHERE r.edition = (SELECT e.id FROM edition e WHERE e.slug = ? AND e.revision = ?)";

    private FrozenSql() {}

    static EditionCountry country(ResultSet row) throws SQLException {
        String[] groups = (String[]) row.getArray(2).getArray();
        return new EditionCountry(
                new CountryCode(row.getString(1)),
                Arrays.stream(groups).map(GroupId::new).collect(Collectors.toSet()),
                row.getBoolean(3));
    }

    static EditionNode node(ResultSet row) throws SQLException {
        return node(row, 1);
    }

    private static EditionNode node(ResultSet row, int at) throws SQLException {
        String adjusts = row.getString(at + 5);
        return new EditionNode(
                row.getString(at),
                row.getString(at + 1),
                EditionNode.Kind.valueOf(row.getString(at + 2)),
                row.getString(at + 3),
                optionalDouble(row, at + 4),
                adjusts == null
                        ? null
                        : new EditionNode.Adjustment(adjusts, row.getDouble(at + 6), row.getString(at + 7)));
    }

    static FrozenPlugin plugin(ResultSet row) throws SQLException {
        return new FrozenPlugin(row.getString(1), row.getString(2));
    }

    static ExplainedNode explained(ResultSet row) throws SQLException {
        return new ExplainedNode(node(row, 15), score(row), StepRows.read(row, 23));
    }

    static EditionScore score(ResultSet row) throws SQLException {
        return new EditionScore(
                new CountryCode(row.getString(1)),
                row.getString(2),
                optionalDouble(row, 3),
                optionalInt(row, 4),
                optionalInt(row, 5),
                optionalInt(row, 6),
                optionalDouble(row, 11),
                age(row, 12),
                row.getDouble(7),
                ScoreStatus.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10));
    }

    private static @Nullable InputAge age(ResultSet row, int at) throws SQLException {
        OptionalInt oldest = optionalInt(row, at);
        return oldest.isEmpty() ? null : new InputAge(oldest.getAsInt(), row.getInt(at + 1), optionalInt(row, at + 2));
    }

    static EditionGroup group(ResultSet row) throws SQLException {
        return new EditionGroup(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Arrays.stream((String[]) row.getArray(4).getArray())
                        .map(CountryCode::new)
                        .collect(Collectors.toSet()));
    }

    static GroupRank groupRank(ResultSet row) throws SQLException {
        return new GroupRank(
                row.getString(1),
                row.getString(2),
                new CountryCode(row.getString(3)),
                row.getInt(4),
                optionalInt(row, 5),
                optionalInt(row, 6),
                optionalDouble(row, 7));
    }

    static OptionalDouble optionalDouble(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static OptionalInt optionalInt(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
