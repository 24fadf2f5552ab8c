-- Some sources tell the year of a measurement, or the weeks in which all were made, and not the day.
ALTER TABLE account_metric
    ADD COLUMN earliest date,
    ADD CHECK (earliest IS NULL OR (earliest <= date AND period_start IS NULL)),
    DROP CONSTRAINT account_metric_key;
ALTER TABLE account_metric
    ADD CONSTRAINT account_metric_key UNIQUE NULLS NOT DISTINCT (account_id, metric, date, period_start)
        INCLUDE (value, rounded, source, earliest);
ALTER TABLE account_metric_latest ADD COLUMN earliest date;
COMMENT ON COLUMN account_metric.earliest IS
    'The first day on which a running total may have been measured, where the source does not tell the day';

CREATE OR REPLACE FUNCTION advance_latest_account_metrics() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    LOCK TABLE account_metric_latest IN SHARE ROW EXCLUSIVE MODE;
    INSERT INTO account_metric_latest AS l (account_id, metric, period_start, date, value, rounded, source, earliest)
    SELECT DISTINCT ON (account_id, metric, period_start IS NULL)
        account_id, metric, period_start, date, value, rounded, source, earliest
    FROM written
    ORDER BY account_id, metric, period_start IS NULL, date DESC, period_start DESC
    ON CONFLICT (account_id, metric, running_total) DO UPDATE
    SET period_start = excluded.period_start, date = excluded.date, value = excluded.value, rounded = excluded.rounded,
        source = excluded.source, earliest = excluded.earliest
    WHERE (excluded.date, coalesce(excluded.period_start, excluded.date)) >= (l.date, coalesce(l.period_start, l.date));
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION replace_lost_latest_account_metrics() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    LOCK TABLE account_metric_latest IN SHARE ROW EXCLUSIVE MODE;
    MERGE INTO account_metric_latest l
    USING (
        SELECT lost.account_id, lost.metric, lost.date AS lost_date, lost.period_start AS lost_period_start,
            m.period_start, m.date, m.value, m.rounded, m.source, m.earliest
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
            source = next.source, earliest = next.earliest;
    RETURN NULL;
END
$$;
