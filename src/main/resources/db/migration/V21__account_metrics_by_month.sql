-- What the measurements of a month come to, so that a year of all accounts of a state is read in thousands of rows.

CREATE TABLE account_metric_month (
    account_id    bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    metric        slug NOT NULL REFERENCES metric,
    running_total boolean NOT NULL,
    month         date NOT NULL,
    first_date    date NOT NULL,
    first_value   finite NOT NULL,
    last_date     date NOT NULL,
    last_value    finite NOT NULL,
    total         finite NOT NULL,
    days          integer NOT NULL,
    measurements  integer NOT NULL,
    PRIMARY KEY (account_id, metric, running_total, month)
);
COMMENT ON TABLE account_metric_month IS
    'Of each account, metric and month what its running totals, and what its counts of periods, come to. Kept by triggers'
    ' of account_metric, and kept when the measurements themselves have been retired';
COMMENT ON COLUMN account_metric_month.month IS
    'The first day of the month; a period belongs to the month of its last day';
COMMENT ON COLUMN account_metric_month.first_date IS 'The first day of measurement, or the first day of the first period';
COMMENT ON COLUMN account_metric_month.total IS 'The sum of the counts; of running totals it says nothing';
COMMENT ON COLUMN account_metric_month.days IS 'Days of the periods together; of running totals the days of measurement';

-- A changed month is reckoned anew from its measurements, at most a few dozen. As with the latest measurements, who comes
-- second waits for the first to commit, and then sees what that one wrote. EXECUTE plans for the rows at hand, be it one
-- or ten million.
CREATE FUNCTION renew_account_metric_months() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    LOCK TABLE account_metric_month IN SHARE ROW EXCLUSIVE MODE;
    EXECUTE $merge$
        MERGE INTO account_metric_month t
        USING (
            SELECT c.account_id, c.metric, c.running_total, c.month, m.*
            FROM (
                SELECT DISTINCT account_id, metric, period_start IS NULL AS running_total,
                    date_trunc('month', date::timestamp)::date AS month
                FROM changed) c
            CROSS JOIN LATERAL (
                SELECT min(coalesce(period_start, date)) AS first_date,
                    (array_agg(value ORDER BY date, period_start))[1] AS first_value, max(date) AS last_date,
                    (array_agg(value ORDER BY date DESC, period_start DESC))[1] AS last_value, sum(value) AS total,
                    sum(date - coalesce(period_start, date) + 1) AS days, count(*) AS measurements
                FROM account_metric
                WHERE account_id = c.account_id AND metric = c.metric AND (period_start IS NULL) = c.running_total
                    AND date >= c.month AND date < (c.month + interval '1 month')::date) m) n
        ON t.account_id = n.account_id AND t.metric = n.metric AND t.running_total = n.running_total AND t.month = n.month
        WHEN MATCHED AND n.measurements = 0 THEN DELETE
        WHEN MATCHED THEN UPDATE
            SET first_date = n.first_date, first_value = n.first_value, last_date = n.last_date, last_value = n.last_value,
                total = n.total, days = n.days, measurements = n.measurements
        WHEN NOT MATCHED AND n.measurements > 0 THEN INSERT
            VALUES (n.account_id, n.metric, n.running_total, n.month, n.first_date, n.first_value, n.last_date,
                n.last_value, n.total, n.days, n.measurements)
    $merge$;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION renew_account_metric_months IS 'Reckons the months of changed measurements anew';

CREATE FUNCTION empty_account_metric_months() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    TRUNCATE account_metric_month;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION empty_account_metric_months IS 'Where all measurements are taken away at once';

CREATE TRIGGER inserted_in_month AFTER INSERT ON account_metric REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION renew_account_metric_months();
CREATE TRIGGER updated_in_month AFTER UPDATE ON account_metric REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION renew_account_metric_months();
CREATE TRIGGER updated_from_month AFTER UPDATE ON account_metric REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION renew_account_metric_months();
CREATE TRIGGER deleted_from_month AFTER DELETE ON account_metric REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION renew_account_metric_months();
CREATE TRIGGER truncated_from_month AFTER TRUNCATE ON account_metric
    EXECUTE FUNCTION empty_account_metric_months();

INSERT INTO account_metric_month
SELECT account_id, metric, period_start IS NULL, date_trunc('month', date::timestamp)::date,
    min(coalesce(period_start, date)), (array_agg(value ORDER BY date, period_start))[1], max(date),
    (array_agg(value ORDER BY date DESC, period_start DESC))[1], sum(value), sum(date - coalesce(period_start, date) + 1), count(*)
FROM account_metric
GROUP BY 1, 2, 3, 4;
