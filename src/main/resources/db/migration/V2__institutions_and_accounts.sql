-- Who speaks for whom, on which platforms, and what is measured of it.

CREATE FUNCTION folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN replace(replace(
        translate(lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036F]', '', 'g')), 'øłđðıħŧ', 'olddiht'),
        'ß', 'ss'), 'æ', 'ae');
COMMENT ON FUNCTION folded IS
    'The form under which spellings meet that differ in case or accents only: folded(''Côte d''''Ivoire'') = ''cote d''''ivoire''';

CREATE TABLE institution (
    id           slug PRIMARY KEY,
    kind         text NOT NULL CHECK (kind IN (
        'FOREIGN_MINISTRY', 'DIPLOMATIC_SERVICE', 'EMBASSY', 'HIGH_COMMISSION', 'CONSULATE_GENERAL', 'CONSULATE',
        'HONORARY_CONSULATE', 'PERMANENT_MISSION', 'DELEGATION', 'REPRESENTATIVE_OFFICE', 'OTHER_MISSION',
        'LEADER_OFFICE', 'INTERNATIONAL_ORGANISATION', 'COMPANY', 'NGO', 'CITY')),
    country      country_code REFERENCES country,
    organisation slug REFERENCES institution DEFERRABLE INITIALLY DEFERRED,
    host_country country_code REFERENCES country,
    name         label NOT NULL,
    city         label,
    website      web_address,
    press_url    web_address,
    wikidata     text CHECK (wikidata ~ '^Q[1-9][0-9]*$'),
    latitude     latitude,
    longitude    longitude,
    as_of        date NOT NULL,
    source       slug NOT NULL REFERENCES source,
    name_folded  text GENERATED ALWAYS AS (folded(name)) STORED,
    search_text  text GENERATED ALWAYS AS (folded(name || coalesce(' ' || city, ''))) STORED,
    CHECK (organisation <> id)
);
COMMENT ON TABLE institution IS 'Ministries, missions and other bodies that speak in public on foreign affairs';
COMMENT ON COLUMN institution.country IS
    'The state that it belongs to; NULL for an international organisation, a company or an NGO';
COMMENT ON COLUMN institution.organisation IS 'The institution that it is part of';
COMMENT ON COLUMN institution.host_country IS 'Where a mission stands; NULL for what stands at home';
COMMENT ON COLUMN institution.as_of IS 'The day on which the source said so';
COMMENT ON COLUMN institution.name_folded IS 'To sort by';
COMMENT ON COLUMN institution.search_text IS 'To search in';
CREATE INDEX institution_country ON institution (country, kind, id);
CREATE INDEX institution_host_country ON institution (host_country, kind, id);
CREATE INDEX institution_organisation ON institution (organisation);
CREATE INDEX institution_name ON institution (name_folded, id);

CREATE TABLE platform (
    id slug PRIMARY KEY
);
COMMENT ON TABLE platform IS 'Networks that carry accounts';

CREATE TABLE account (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    platform      slug NOT NULL REFERENCES platform,
    handle        text NOT NULL CHECK (handle ~ '^\S' AND handle ~ '\S$'),
    institution   slug NOT NULL REFERENCES institution,
    url           web_address,
    as_of         date NOT NULL,
    source        slug NOT NULL REFERENCES source,
    handle_folded text GENERATED ALWAYS AS (lower(handle)) STORED,
    CONSTRAINT account_key UNIQUE (platform, handle_folded)
);
COMMENT ON TABLE account IS 'Institutions'' accounts on platforms. The natural key is the platform and the handle without its case';
COMMENT ON COLUMN account.id IS 'For the metrics to point at; never shown';
COMMENT ON COLUMN account.handle IS 'As published';
CREATE INDEX account_institution ON account (institution, platform, handle_folded);

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
    CONSTRAINT account_metric_key UNIQUE NULLS NOT DISTINCT (account_id, metric, date, period_start),
    CHECK (period_start <= date)
) PARTITION BY RANGE (date);
COMMENT ON TABLE account_metric IS
    'Dated measurements of accounts: the table that grows without end, so it has a partition for each year';
COMMENT ON COLUMN account_metric.period_start IS 'The first day of the period that a count covers; NULL for a running total';
COMMENT ON COLUMN account_metric.date IS 'The day of measurement, or the last day of the period';
COMMENT ON COLUMN account_metric.rounded IS 'Whether the source gives a rounded figure';

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
