-- What is measured of accounts: the table that grows, its newest rows, its months, and how old years are retired.

CREATE TABLE metric (
    id slug PRIMARY KEY
);
COMMENT ON TABLE metric IS 'What is measured of accounts, such as followers';

CREATE TABLE account_metric (
    account_id   bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    metric       slug NOT NULL REFERENCES metric,
    period_start date,
    date         date NOT NULL CHECK (date BETWEEN '1990-01-01' AND '2100-12-31'),
    value        finite NOT NULL,
    rounded      boolean NOT NULL,
    source       slug NOT NULL REFERENCES source,
    earliest     date,
    -- A feed writes day by day, so that a year of one account lies in as many pages as it has days. The index has it
    -- together: with the values in it, a series is read from a handful of pages, once VACUUM has seen the rows.
    CONSTRAINT account_metric_key UNIQUE NULLS NOT DISTINCT (account_id, metric, date, period_start)
        INCLUDE (value, rounded, source, earliest),
    CHECK (period_start <= date),
    CHECK (earliest IS NULL OR (earliest <= date AND period_start IS NULL))
) PARTITION BY RANGE (date);
COMMENT ON TABLE account_metric IS
    'Dated measurements of accounts: the table that grows without end, so it has a partition for each year';
COMMENT ON COLUMN account_metric.period_start IS 'The first day of the period that a count covers; NULL for a running total';
COMMENT ON COLUMN account_metric.date IS 'The day of measurement, or the last day of the period';
COMMENT ON COLUMN account_metric.rounded IS 'Whether the source gives a rounded figure';
COMMENT ON COLUMN account_metric.earliest IS
    'The first day on which a running total may have been measured, where the source does not tell the day';

CREATE TABLE account_metric_default PARTITION OF account_metric DEFAULT;
COMMENT ON TABLE account_metric_default IS 'Years that account_metric_year() was not called for';

-- Whoever loads metrics calls this first for the years to come; a year whose rows already lie in the default partition
-- stays there, since moving them would lock the table.
CREATE FUNCTION account_metric_year(wanted integer) RETURNS void
    LANGUAGE plpgsql AS
$$
DECLARE
    partition_name text := 'account_metric_' || wanted;
    first_day date := make_date(wanted, 1, 1);
    next_day date := make_date(wanted + 1, 1, 1);
BEGIN
    IF to_regclass(partition_name) IS NULL
        AND NOT EXISTS (SELECT FROM account_metric_default WHERE date >= first_day AND date < next_day)
    THEN
        EXECUTE format(
            'CREATE TABLE IF NOT EXISTS %I PARTITION OF account_metric FOR VALUES FROM (%L) TO (%L)',
            partition_name, first_day, next_day);
    END IF;
END
$$;
COMMENT ON FUNCTION account_metric_year IS 'Makes the partition of account_metric for a year, where it is not there yet';

-- The newest measurements of each account, so that reading them costs the same however long the histories are.

CREATE TABLE account_metric_latest (
    account_id    bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    metric        slug NOT NULL REFERENCES metric,
    period_start  date,
    date          date NOT NULL,
    value         finite NOT NULL,
    rounded       boolean NOT NULL,
    source        slug NOT NULL REFERENCES source,
    earliest      date,
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
COMMENT ON FUNCTION advance_latest_account_metrics IS 'Puts written measurements in the place of older ones';

CREATE FUNCTION replace_lost_latest_account_metrics() RETURNS trigger
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
COMMENT ON FUNCTION replace_lost_latest_account_metrics IS
    'Puts the newest of what is left in the place of measurements that are no longer there';

-- A TRUNCATE that cascades to account_metric takes the tables that it keeps along. They cannot be truncated once more from
-- within it; deleting from them costs nothing where they are empty.
CREATE FUNCTION empty_latest_account_metrics() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    DELETE FROM account_metric_latest;
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
    DELETE FROM account_metric_month;
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

-- Old measurements may be retired: what each month came to stays, the measurements themselves go.

CREATE FUNCTION retire_account_metrics(wanted integer, is_dropped boolean DEFAULT false) RETURNS text
    LANGUAGE plpgsql AS
$$
DECLARE
    partition_name text := 'account_metric_' || wanted;
    retired_name text := partition_name || '_retired';
BEGIN
    IF to_regclass(partition_name) IS NULL THEN
        RAISE EXCEPTION 'there is no partition % to retire', partition_name;
    ELSIF EXISTS (SELECT FROM account_metric_default WHERE date BETWEEN make_date(wanted, 1, 1) AND make_date(wanted, 12, 31))
    THEN
        RAISE EXCEPTION 'account_metric_default holds measurements of % too: move them first', wanted;
    END IF;
    EXECUTE format('ALTER TABLE account_metric DETACH PARTITION %I', partition_name);
    EXECUTE format('ALTER TABLE %I RENAME TO %I', partition_name, retired_name);
    EXECUTE format('ALTER TABLE %1$I RENAME CONSTRAINT %2$I TO %3$I', retired_name,
        (SELECT conname FROM pg_constraint WHERE conrelid = retired_name::regclass AND contype = 'u'), retired_name || '_key');
    IF is_dropped THEN
        EXECUTE format('DROP TABLE %I', retired_name);
    END IF;
    EXECUTE format(
        'CREATE TABLE %I PARTITION OF account_metric (CONSTRAINT %I CHECK (false)) FOR VALUES FROM (%L) TO (%L)',
        partition_name, 'measurements_of_' || wanted || '_are_retired', make_date(wanted, 1, 1), make_date(wanted + 1, 1, 1));
    RETURN CASE WHEN is_dropped THEN 'dropped' ELSE 'detached as ' || retired_name END;
END
$$;
COMMENT ON FUNCTION retire_account_metrics IS
    'Takes the measurements of a year out of account_metric, into a table of their own or, where is_dropped, away. The months'
    ' and the latest measurements stay as they were; new measurements of the year are refused';

CREATE VIEW retired_account_metric_year AS
SELECT substring(conname FROM '[0-9]+') AS id
FROM pg_constraint
WHERE conname ~ '^measurements_of_[0-9]+_are_retired$'
    AND connamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'account_metric'::regclass);
COMMENT ON VIEW retired_account_metric_year IS 'Years whose measurements retire_account_metrics() has taken away';

CREATE VIEW account_metric_partition AS
SELECT substring(c.relname FROM '[0-9]+$')::integer AS year
FROM pg_inherits i
JOIN pg_class c ON c.oid = i.inhrelid
WHERE i.inhparent = 'account_metric'::regclass AND c.relname ~ '^account_metric_[0-9]+$'
    AND substring(c.relname FROM '[0-9]+$') NOT IN (SELECT id FROM retired_account_metric_year);
COMMENT ON VIEW account_metric_partition IS 'Years that have a partition of account_metric and are not retired';
