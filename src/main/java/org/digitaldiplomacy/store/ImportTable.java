package org.digitaldiplomacy.store;

import java.util.List;
import org.digitaldiplomacy.model.ClosestName;

/**
 * A table that rows can be imported into, or that they name.
 *
 * @param title what data packages call it
 * @param table what it is called here
 * @param key the columns of its natural key
 */
record ImportTable(String title, String table, String key) {

    static final ImportTable ACCOUNT_METRICS =
            new ImportTable("account_metrics", "account_metric", "account_id, metric, date, period_start");

    private static final List<ImportTable> ALL = List.of(
            new ImportTable("sources", "source", "id"),
            new ImportTable("countries", "country", "code"),
            new ImportTable("indicators", "indicator", "id"),
            new ImportTable("observations", "observation", "country, indicator, year"),
            new ImportTable("institutions", "institution", "id"),
            new ImportTable("accounts", "account", "platform, handle_folded"),
            ACCOUNT_METRICS,
            new ImportTable("treaties", "treaty", "id"),
            new ImportTable("treaty_actions", "treaty_action", "treaty, country, action"),
            new ImportTable("mission_links", "mission_link", "sender, host, date"),
            new ImportTable("relations", "relation", "kind, platform, from_institution, to_institution, date"),
            new ImportTable("incidents", "incident", "id"));

    static ImportTable named(String title) {
        return ALL.stream()
                .filter(t -> t.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table: found '" + title + "'; "
                        + ClosestName.hint(
                                title, ALL.stream().map(ImportTable::title).toList())));
    }

    /** Metrics come with their account's natural key, and are kept under its surrogate key. */
    boolean isOfAccounts() {
        return equals(ACCOUNT_METRICS);
    }

    int keyParts() {
        return isOfAccounts() ? 5 : key.split(", ", -1).length;
    }

    /** SQL for a key as {@code superseded} has it, with a question mark for each part; a blank part is none. */
    String storedKey() {
        if (isOfAccounts()) {
            return "(SELECT concat_ws(' ', a.id, k.metric, k.date, nullif(k.period_start, ''))"
                    + " FROM (VALUES (?, ?, ?, ?, ?)) k (platform, handle, metric, period_start, date)"
                    + " JOIN account a ON a.platform = k.platform AND a.handle_folded = lower(k.handle))";
        }
        return "concat_ws(' ', "
                + key.replace("handle_folded", "lower(?)").replaceAll("\\b(?!lower\\b)[a-z_]+\\b", "?::text") + ")";
    }

    /** What the temporary table for new rows is made of. */
    String stagedFrom() {
        return isOfAccounts() ? "account a CROSS JOIN account_metric m" : table;
    }

    /** What the columns of new rows are called there. */
    String staged(String columns) {
        return isOfAccounts() ? "a." + columns.replace(", ", ", m.").replace("m.handle", "a.handle") : columns;
    }

    /** The columns by which two new rows are one. */
    String stagedKey() {
        return isOfAccounts()
                ? "platform, lower(handle), metric, date, period_start"
                : key.replace("handle_folded", "lower(handle)");
    }

    /** The columns that new rows fill. */
    String filled(String columns) {
        return isOfAccounts() ? columns.replace("platform, handle", "account_id") : columns;
    }

    /** New rows as the table keeps them. */
    String selected(String columns) {
        return isOfAccounts()
                ? "SELECT " + filled(columns).replace("account_id", "a.id").replace("source", "n.source")
                        + " FROM incoming n JOIN account a ON a.platform = n.platform AND a.handle_folded = lower(n.handle)"
                : "SELECT " + columns + " FROM incoming n";
    }
}
