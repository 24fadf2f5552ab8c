-- What the service needs to retire measurements by itself.

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

-- A TRUNCATE that cascades to account_metric takes the tables that it keeps along. They cannot be truncated once more from
-- within it; deleting from them costs nothing where they are empty.
CREATE OR REPLACE FUNCTION empty_latest_account_metrics() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    DELETE FROM account_metric_latest;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION empty_account_metric_months() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    DELETE FROM account_metric_month;
    RETURN NULL;
END
$$;
