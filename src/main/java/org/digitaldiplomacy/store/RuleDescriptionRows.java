package org.digitaldiplomacy.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.RuleDescription;
import org.digitaldiplomacy.edition.RuleDescription.DescribedChoice;
import org.digitaldiplomacy.edition.RuleDescription.DescribedNode;

/** Descriptions in rules, as rows. */
final class RuleDescriptionRows {

    private final Database database;

    RuleDescriptionRows(Database database) {
        this.database = database;
    }

    /** Does nothing where the rules have a description. */
    void write(Connection connection, String digest, RuleDescription description) throws SQLException {
        int added = Database.run(
                connection,
                "INSERT INTO methodology_summary (methodology, summary) VALUES (?, ?) ON CONFLICT DO NOTHING",
                digest,
                description.summary());
        if (added == 0) {
            return;
        }
        int position = 0;
        for (DescribedNode node : description.nodes()) {
            Database.run(
                    connection,
                    "INSERT INTO methodology_node VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    digest,
                    position++,
                    node.id(),
                    node.name(),
                    node.kind().name(),
                    node.parent(),
                    node.weight(),
                    node.rationale(),
                    node.aggregator(),
                    node.measures(),
                    node.why(),
                    node.unit(),
                    node.source(),
                    node.limits(),
                    node.direction(),
                    node.column());
        }
        for (DescribedChoice choice : description.choices()) {
            Database.run(
                    connection,
                    "INSERT INTO methodology_choice VALUES (?, ?, ?, ?::text[], ?::text[], ?)",
                    digest,
                    position++,
                    choice.id(),
                    Texts.of(choice.nodes()),
                    Texts.of(choice.alternatives()),
                    choice.weightSpread());
        }
    }

    Optional<RuleDescription> find(String digest) {
        return database
                .list("SELECT summary FROM methodology_summary WHERE methodology = ?", row -> row.getString(1), digest)
                .stream()
                .findFirst()
                .map(summary -> new RuleDescription(summary, nodes(digest), choices(digest)));
    }

    private List<DescribedNode> nodes(String digest) {
        return database.list("""
                SELECT id, name, kind, parent, weight, rationale, aggregator, measures, why, unit, source, limits,
                    direction, data_column
                FROM methodology_node WHERE methodology = ? ORDER BY position""", RuleDescriptionRows::node, digest);
    }

    private static DescribedNode node(ResultSet row) throws SQLException {
        return new DescribedNode(
                row.getString(1),
                row.getString(2),
                EditionNode.Kind.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, Double.class),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14));
    }

    private List<DescribedChoice> choices(String digest) {
        return database.list(
                """
                SELECT id, nodes, alternatives, weight_spread
                FROM methodology_choice WHERE methodology = ? ORDER BY position""",
                row -> new DescribedChoice(
                        row.getString(1),
                        List.of((String[]) row.getArray(2).getArray()),
                        List.of((String[]) row.getArray(3).getArray()),
                        row.getObject(4, Double.class)),
                digest);
    }
}
