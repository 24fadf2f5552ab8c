package org.digitaldiplomacy.store;

import java.util.Arrays;
import java.util.Locale;

/** The tables that can be read whole: their columns by the names that readers know, and their order. */
enum ExtractSql {
    RANKING(true, Parts.SCORES + " AND n.position = 0", " ORDER BY rank NULLS LAST, country"),
    SCORES(true, Parts.SCORES, " ORDER BY position, rank NULLS LAST, country"),
    INTERVALS(true, Parts.SCORES + " AND r.rank_low IS NOT NULL", " ORDER BY position, rank, country"),
    GROUP_RANKS(true, """
            SELECT $identity, r.group_id AS "group", n.position, r.node, r.country, r.rank,
                r.rank_low, r.rank_high, r.ranked_share
            FROM edition_group_rank r
            JOIN edition e ON e.id = r.edition
            JOIN methodology m ON m.digest = e.methodology
            JOIN edition_node n ON n.edition = r.edition AND n.id = r.node
            WHERE r.edition = $edition""", " ORDER BY \"group\", position, rank, country"),
    EXPLANATIONS(true, """
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
    GROUPS(true, """
            SELECT r.id AS "group", r.name, r.about, array_to_string(r.members, ' ') AS members FROM edition_group r WHERE r.edition = $edition""", " ORDER BY \"group\""),
    NODES(true, """
            SELECT r.id AS node, r.name, r.kind, r.parent, r.weight, r.adjusts, r.level, r.sizes, r.position
            FROM edition_node r WHERE r.edition = $edition""", " ORDER BY position"),
    INPUTS(true, """
            SELECT r.country, r.indicator, i.name AS indicator_name, i.unit, r.year, $value AS value, r.status, r.source,
                s.licence_class, $withheld AS withheld
            FROM edition_input r
            JOIN edition_source s ON s.edition = r.edition AND s.id = r.source
            JOIN edition_indicator i ON i.edition = r.edition AND i.id = r.indicator
            WHERE r.edition = $edition""", " ORDER BY country, indicator, year"),
    SOURCES(true, """
            SELECT r.id AS source, r.publisher, r.title, r.edition_label AS edition, r.licence, r.licence_class, r.url,
                r.copy, r.citation, r.note, r.read_on, r.second_copy, r.agreement
            FROM edition_source r WHERE r.edition = $edition""", " ORDER BY source"),
    INDICATORS(true, """
            SELECT r.id AS indicator, r.name, r.description, r.unit, r.kind, r.minimum, r.maximum, r.publisher_code, r.url
            FROM edition_indicator r WHERE r.edition = $edition""", " ORDER BY indicator"),
    COUNTRIES(true, """
            SELECT r.country, array_to_string(r.groups, ' ') AS groups, array_to_string(r.groups || ARRAY(
                    SELECT DISTINCT g.group_id::text FROM edition_group_rank g
                    WHERE g.edition = r.edition AND g.country = r.country), ' ') AS every_group, r.in_scope::text AS in_scope
            FROM edition_country r WHERE r.edition = $edition""", " ORDER BY country"),
    COUNTRY_GROUPS(true, """
            SELECT r.id AS "group", r.kind FROM edition_country_group r WHERE r.edition = $edition""", " ORDER BY \"group\""),
    DATA_COUNTRIES(false, """
            SELECT r.code AS country, r.m49::integer AS m49, r.capital, r.un_member::text AS un_member,
                r.independent::text AS independent, r.area_km2, r.landlocked::text AS landlocked, r.latitude, r.longitude,
                (SELECT string_agg(m.group_id, ' ' ORDER BY m.group_id) FROM membership m WHERE m.country = r.code)
                    AS groups,
                r.source
            FROM country r""", " ORDER BY country"),
    DATA_INSTITUTIONS(false, """
            SELECT r.id AS institution, r.kind, r.country, r.organisation, r.host_country, r.name, r.city, r.website,
                r.press_url, r.wikidata, r.latitude, r.longitude, r.as_of, r.source
            FROM institution r""", " ORDER BY institution"),
    DATA_ACCOUNTS(false, """
            SELECT r.platform, r.handle, r.institution, i.country, r.url, r.as_of, r.source
            FROM account r JOIN institution i ON i.id = r.institution""", " ORDER BY platform, handle"),
    DATA_METRICS(false, """
            SELECT a.platform, a.handle, a.institution, i.country, r.account_id, r.metric, r.period_start, r.date,
                $value AS value, r.rounded::text AS rounded, r.source, s.licence_class, $withheld AS withheld,
                r.earliest
            FROM account_metric r
            JOIN account a ON a.id = r.account_id
            JOIN institution i ON i.id = a.institution
            JOIN source s ON s.id = r.source""", " ORDER BY account_id, metric, date, period_start"),
    DATA_INDICATORS(false, """
            SELECT r.id AS indicator, r.name, r.description, r.unit, r.kind, r.minimum, r.maximum, r.publisher_code, r.url
            FROM indicator r""", " ORDER BY indicator"),
    DATA_CAVEATS(false, """
            SELECT r.indicator, r.group_id AS "group", r.caveat, r.source
            FROM caveat r""", " ORDER BY indicator, \"group\" NULLS FIRST"),
    DATA_OBSERVATIONS(false, """
            SELECT r.country, r.indicator, r.year, $value AS value, r.status, r.source, s.licence_class,
                $withheld AS withheld, i.name AS indicator_name, i.unit
            FROM observation r
            JOIN source s ON s.id = r.source
            JOIN indicator i ON i.id = r.indicator""", " ORDER BY indicator, country, year"),
    DATA_SOURCES(false, """
            SELECT r.id AS source, r.publisher, r.title, r.edition, r.licence, r.licence_class, r.url, r.copy, r.citation,
                r.note, r.read_on, r.second_copy, r.agreement
            FROM source r""", " ORDER BY source");

    private static final String DATA = "DATA_";

    private final boolean isOfEdition;
    private final String select;
    private final String order;

    ExtractSql(boolean isOfEdition, String select, String order) {
        this.isOfEdition = isOfEdition;
        this.select = select;
        this.order = order;
    }

    /** @throws IllegalArgumentException where there is no such table */
    static ExtractSql of(String table, boolean ofEdition) {
        return Arrays.stream(values())
                .filter(known -> known.isOfEdition == ofEdition && known.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    private String table() {
        String name = name().startsWith(DATA) ? name().substring(DATA.length()) : name();
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
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

    /** Whether there is no end to the rows, and an index that has them in order: to sort them would take a disk's room. */
    boolean isEndless() {
        return this == DATA_METRICS;
    }

    /** What several tables share. */
    private static final class Parts {
        /** What every row of a table that names its edition says of it: {@code e} is the edition, {@code m} its rules. */
        static final String IDENTITY =
                "e.year AS edition, e.revision, e.slug, m.id AS methodology," + " m.version AS methodology_version";

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
