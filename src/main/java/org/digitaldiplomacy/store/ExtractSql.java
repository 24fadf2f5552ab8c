package org.digitaldiplomacy.store;

import java.util.Arrays;
import java.util.Locale;
import org.digitaldiplomacy.table.Tables;

/** The tables of an edition that can be read whole: their columns by the names that readers know, and their order. */
enum ExtractSql {
    RANKING(Parts.SCORES + " AND n.position = 0", " ORDER BY rank NULLS LAST, country"),
    SCORES(Parts.SCORES, " ORDER BY position, rank NULLS LAST, country"),
    INTERVALS(Parts.SCORES + " AND r.rank_low IS NOT NULL", " ORDER BY position, rank, country"),
    GROUP_RANKS("""
            SELECT $identity, r.group_id AS "group", n.position, r.node, r.country, r.rank,
                r.rank_low, r.rank_high, r.ranked_share
            FROM edition_group_rank r
            JOIN edition e ON e.id = r.edition
            JOIN methodology m ON m.digest = e.methodology
            JOIN edition_node n ON n.edition = r.edition AND n.id = r.node
            WHERE r.edition = $edition""", " ORDER BY \"group\", position, rank, country"),
    EXPLANATIONS("""
            SELECT $identity, r.country, r.node, n.position, n.parent, n.weight, r.effective_weight, r.contribution,
                r.above_average, p.score, p.rank, r.aggregator, r.known, r.indicators, $value AS value, r.unit, r.year,
                r.source, r.estimated::text AS estimated, r.direction, $shown(r.derived) AS derived,
                $shown(r.imputed)::text AS imputed, $shown(r.treated) AS treated, $shown(r.treatment) AS treatment, r.fitted,
                r.fitted_low, r.fitted_high, p.reason_code, p.reason
            FROM edition_step r
            JOIN edition e ON e.id = r.edition
            JOIN methodology m ON m.digest = e.methodology
            JOIN edition_score p ON p.edition = r.edition AND p.country = r.country AND p.node = r.node
            JOIN edition_node n ON n.edition = r.edition AND n.id = r.node
            LEFT JOIN edition_source s ON s.edition = r.edition AND s.id = r.source
            WHERE r.edition = $edition""", " ORDER BY country, position"),
    GROUPS("""
            SELECT r.id AS "group", r.name, r.about, array_to_string(r.members, ' ') AS members FROM edition_group r WHERE r.edition = $edition""", " ORDER BY \"group\""),
    NODES("""
            SELECT r.id AS node, r.name, r.kind, r.parent, r.weight, r.adjusts, r.level, r.sizes, r.position
            FROM edition_node r WHERE r.edition = $edition""", " ORDER BY position"),
    INPUTS("""
            SELECT $identity, r.country, r.indicator, i.name AS indicator_name, i.unit, r.year, $value AS value, r.status, r.source,
                s.licence_class, $withheld AS withheld
            FROM edition_input r
            JOIN edition e ON e.id = r.edition
            JOIN methodology m ON m.digest = e.methodology
            JOIN edition_source s ON s.edition = r.edition AND s.id = r.source
            JOIN edition_indicator i ON i.edition = r.edition AND i.id = r.indicator
            WHERE r.edition = $edition""", " ORDER BY country, indicator, year"),
    SOURCES(DataSql.frozen(Tables.SOURCES, "edition_source") + " WHERE r.edition = $edition", " ORDER BY source"),
    INDICATORS(
            DataSql.frozen(Tables.INDICATORS, "edition_indicator") + " WHERE r.edition = $edition",
            " ORDER BY indicator"),
    COUNTRIES("""
            SELECT r.country, array_to_string(r.groups, ' ') AS groups, array_to_string(r.groups || ARRAY(
                    SELECT DISTINCT g.group_id::text FROM edition_group_rank g
                    WHERE g.edition = r.edition AND g.country = r.country), ' ') AS every_group, r.in_scope::text AS in_scope
            FROM edition_country r WHERE r.edition = $edition""", " ORDER BY country"),
    COUNTRY_GROUPS("""
            SELECT r.id AS "group", r.kind FROM edition_country_group r WHERE r.edition = $edition""", " ORDER BY \"group\"");

    private final String select;
    private final String order;

    ExtractSql(String select, String order) {
        this.select = select;
        this.order = order;
    }

    /** @throws IllegalArgumentException where there is no such table */
    static ExtractSql of(String table) {
        return Arrays.stream(values())
                .filter(known -> known.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    private String table() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String select(String edition, boolean withholding) {
        String withheld = withholding ? "(s.licence_class = 'TERMS')" : "false";
        return select.replace("$edition", edition)
                .replace("$identity", Parts.IDENTITY)
                .replaceAll(
                        "\\$shown\\(([a-z.]+)\\)",
                        withholding ? "(CASE WHEN s.licence_class IS DISTINCT FROM 'TERMS' THEN $1 END)" : "$1")
                .replace("$value", withholding ? "CASE WHEN NOT " + withheld + " THEN r.value END" : "r.value")
                .replace("$withheld", withheld + "::text");
    }

    String order() {
        return order;
    }

    /** Rows of all published revisions, for tables that name their edition; with what else readers ask of a country. */
    String selectAll(boolean withholding) {
        String all = select("ANY (SELECT id FROM edition WHERE status = 'PUBLISHED')", withholding);
        return !select.contains("$identity")
                ? all
                : Parts.WITH_COUNTRY
                        .replace("$rows", all)
                        .replace("$open", withholding ? " AND s.licence_class <> 'TERMS'" : "");
    }

    String orderOfAll() {
        return order.replace(" ORDER BY ", " ORDER BY edition, slug, revision, ");
    }

    /** Parts that several tables share. */
    private static final class Parts {
        /** Columns by which a row names its edition: {@code e} is the edition, {@code m} its rules. */
        static final String IDENTITY =
                "e.year AS edition, e.revision, e.slug, m.id AS methodology," + " m.version AS methodology_version";

        /** Size is that of the year as of which the edition was scored, or the last before it. */
        static final String WITH_COUNTRY = """
                SELECT every.*, k.alpha2, k.m49::integer AS m49, (every.revision = l.last)::text AS latest, (
                        SELECT p.value FROM edition_input p
                        JOIN edition q ON q.id = p.edition
                        JOIN edition_source s ON s.edition = p.edition AND s.id = p.source
                        WHERE q.slug = every.slug AND q.revision = every.revision AND p.country = every.country
                            AND p.indicator = 'population'$open
                        ORDER BY p.year DESC LIMIT 1) AS population
                FROM ($rows) every
                JOIN (SELECT slug, max(revision) AS last FROM edition WHERE status = 'PUBLISHED' GROUP BY slug) l
                    ON l.slug = every.slug
                LEFT JOIN country k ON k.code = every.country""";

        static final String SCORES = """
                SELECT $identity, r.country, r.node, n.position, r.rank, r.rank_low, r.rank_high,
                    r.ranked_share, r.score, r.coverage, r.status, r.reason_code, r.reason,
                    r.oldest_input, r.newest_input, r.expires,
                    array_to_string(c.groups || ARRAY(
                        SELECT g.group_id::text FROM edition_group_rank g
                        WHERE g.edition = r.edition AND g.country = r.country AND g.node = r.node), ' ') AS groups
                FROM edition_score r
                JOIN edition e ON e.id = r.edition
                JOIN methodology m ON m.digest = e.methodology
                JOIN edition_node n ON n.edition = r.edition AND n.id = r.node
                JOIN edition_country c ON c.edition = r.edition AND c.country = r.country
                WHERE r.edition = $edition""";

        private Parts() {}
    }
}
