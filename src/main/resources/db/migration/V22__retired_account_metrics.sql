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
