-- A feed writes day by day, so that a year of one account lies in as many pages as it has days. The index has it together:
-- with the values in it, a series is read from a handful of pages, once VACUUM has seen the rows.

ALTER TABLE account_metric
    DROP CONSTRAINT account_metric_key,
    ADD CONSTRAINT account_metric_key UNIQUE NULLS NOT DISTINCT (account_id, metric, date, period_start)
        INCLUDE (value, rounded, source);
