-- The newest measurements of each account, so that reading them costs the same however long the histories are.

CREATE TABLE account_metric_latest (
    account_id    bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    metric        slug NOT NULL REFERENCES metric,
    period_start  date,
    date          date NOT NULL,
    value         finite NOT NULL,
    rounded       boolean NOT NULL,
    source        slug NOT NULL REFERENCES source,
    running_total boolean GENERATED ALWAYS AS (period_start IS NULL) STORED,
    PRIMARY KEY (account_id, metric, running_total)
);
COMMENT ON TABLE account_metric_latest IS
    'Of each account and metric the newest running total and the newest count of a period, of several that end on one day'
    ' the shortest. Kept by triggers of account_metric; never written by anybody else';
CREATE INDEX account_metric_latest_metric ON account_metric_latest (metric, running_total) INCLUDE (account_id, value);

-- Once for each statement, whether it writes one row or ten million. Who comes second waits for the first to commit, and
-- then sees what that one wrote: each statement of the functions looks anew. Sorting, rather than joining, costs what it
-- costs under every plan: PostgreSQL keeps the plan that it made for the first statement of a connection.
CREATE FUNCTION advance_latest_account_metrics() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    LOCK TABLE account_metric_latest IN SHARE ROW EXCLUSIVE MODE;
    INSERT INTO account_metric_latest AS l (account_id, metric, period_start, date, value, rounded, source)
    SELECT DISTINCT ON (account_id, metric, period_start IS NULL)
        account_id, metric, period_start, date, value, rounded, source
    FROM written
    ORDER BY account_id, metric, period_start IS NULL, date DESC, period_start DESC
    ON CONFLICT (account_id, metric, running_total) DO UPDATE
    SET period_start = excluded.period_start, date = excluded.date, value = excluded.value, rounded = excluded.rounded,
        source = excluded.source
    WHERE (excluded.date, coalesce(excluded.period_start, excluded.date)) >= (l.date, coalesce(l.period_start, l.date));
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION advance_latest_account_metrics IS 'Puts written measurements in the place of older ones';

CREATE FUNCTION replace_lost_latest_account_metrics() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    LOCK TABLE account_metric_latest IN SHARE ROW EXCLUSIVE MODE;
    MERGE INTO account_metric_latest l
    USING (
        SELECT lost.account_id, lost.metric, lost.date AS lost_date, lost.period_start AS lost_period_start,
            m.period_start, m.date, m.value, m.rounded, m.source
        FROM account_metric_latest lost
        JOIN removed r ON r.account_id = lost.account_id AND r.metric = lost.metric AND r.date = lost.date
            AND r.period_start IS NOT DISTINCT FROM lost.period_start
        LEFT JOIN LATERAL (
            SELECT * FROM account_metric
            WHERE account_id = lost.account_id AND metric = lost.metric
                AND (period_start IS NULL) = lost.running_total
            ORDER BY date DESC, period_start DESC LIMIT 1) m ON true
        WHERE m.date IS DISTINCT FROM lost.date OR m.period_start IS DISTINCT FROM lost.period_start) next
    ON l.account_id = next.account_id AND l.metric = next.metric AND l.date = next.lost_date
        AND l.period_start IS NOT DISTINCT FROM next.lost_period_start
    WHEN MATCHED AND next.date IS NULL THEN DELETE
    WHEN MATCHED THEN UPDATE
        SET period_start = next.period_start, date = next.date, value = next.value, rounded = next.rounded,
            source = next.source;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION replace_lost_latest_account_metrics IS
    'Puts the newest of what is left in the place of measurements that are no longer there';

CREATE FUNCTION empty_latest_account_metrics() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    TRUNCATE account_metric_latest;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION empty_latest_account_metrics IS 'Where all measurements are taken away at once';

CREATE TRIGGER inserted_is_latest AFTER INSERT ON account_metric REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION advance_latest_account_metrics();
CREATE TRIGGER updated_is_latest AFTER UPDATE ON account_metric REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION advance_latest_account_metrics();
CREATE TRIGGER updated_was_latest AFTER UPDATE ON account_metric REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION replace_lost_latest_account_metrics();
CREATE TRIGGER deleted_was_latest AFTER DELETE ON account_metric REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION replace_lost_latest_account_metrics();
CREATE TRIGGER truncated_was_latest AFTER TRUNCATE ON account_metric
    EXECUTE FUNCTION empty_latest_account_metrics();

INSERT INTO account_metric_latest (account_id, metric, period_start, date, value, rounded, source)
SELECT DISTINCT ON (account_id, metric, period_start IS NULL)
    account_id, metric, period_start, date, value, rounded, source
FROM account_metric
ORDER BY account_id, metric, period_start IS NULL, date DESC, period_start DESC;
