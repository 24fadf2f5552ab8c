-- Rows that come in after the data package: which import wrote them, and what they said before.

CREATE TABLE import (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid NOT NULL UNIQUE,
    table_name  text NOT NULL,
    mode        text NOT NULL CHECK (mode IN ('ALL', 'GOOD')),
    dry_run     boolean NOT NULL,
    reason      text NOT NULL,
    who         text NOT NULL,
    token       text,
    started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    noted_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at timestamptz,
    state       text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    read        bigint NOT NULL DEFAULT 0,
    added       bigint NOT NULL DEFAULT 0,
    corrected   bigint NOT NULL DEFAULT 0,
    unchanged   bigint NOT NULL DEFAULT 0,
    refused     bigint NOT NULL DEFAULT 0,
    message     text NOT NULL DEFAULT ''
);
COMMENT ON TABLE import IS 'Every order to take rows in, and what came of it';
COMMENT ON COLUMN import.number IS 'For rows to point at; never shown';
COMMENT ON COLUMN import.noted_at IS 'When it was last heard of. One that runs and holds no lock has been interrupted';

CREATE FUNCTION import_lock(import bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT
    RETURN 4923001000000000000 + import;
COMMENT ON FUNCTION import_lock IS 'The advisory lock that an import holds while it runs';

CREATE TABLE import_refusal (
    import   bigint NOT NULL REFERENCES import,
    position integer NOT NULL,
    line     integer NOT NULL,
    field    text NOT NULL,
    found    text NOT NULL,
    expected text NOT NULL,
    PRIMARY KEY (import, position)
);
COMMENT ON TABLE import_refusal IS 'What was wrong with the rows of an import';

CREATE TABLE superseded (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_name text NOT NULL,
    key        text NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    import     bigint,
    deleted    boolean NOT NULL,
    old        jsonb NOT NULL
);
COMMENT ON TABLE superseded IS 'What rows said before they were corrected or taken away';
COMMENT ON COLUMN superseded.key IS 'The row''s key, its parts with a space between';
COMMENT ON COLUMN superseded.import IS 'Which import did it; NULL for a data package';
COMMENT ON COLUMN superseded.old IS 'The row as it was; its own import tells who had written it';
CREATE INDEX superseded_key ON superseded (table_name, key, number);
CREATE INDEX superseded_import ON superseded (import, number) WHERE import IS NOT NULL;

-- Once for each statement, so that correcting many rows costs little, and adding rows nothing.
CREATE FUNCTION keep_superseded() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    EXECUTE format(
        'INSERT INTO superseded (table_name, key, import, deleted, old)'
        ' SELECT %L, concat_ws('' '', %s), nullif(current_setting(''ddi.import'', true), '''')::bigint, %L, to_jsonb(o)'
        ' FROM old_rows o', TG_ARGV[0], TG_ARGV[1], TG_OP = 'DELETE');
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION keep_superseded IS 'Keeps what the rows of a table (first argument, its key second) said before';

CREATE FUNCTION keep_history(of_table text, key text) RETURNS void
    LANGUAGE plpgsql AS
$$
BEGIN
    EXECUTE format('ALTER TABLE %I ADD COLUMN import bigint', of_table);
    EXECUTE format(
        'COMMENT ON COLUMN %I.import IS ''The import that wrote the row; NULL for the data package''', of_table);
    EXECUTE format(
        'CREATE TRIGGER superseded_is_kept AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows'
        ' FOR EACH STATEMENT EXECUTE FUNCTION keep_superseded(%L, %L)', of_table, of_table, key);
    EXECUTE format(
        'CREATE TRIGGER deleted_is_kept AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows'
        ' FOR EACH STATEMENT EXECUTE FUNCTION keep_superseded(%L, %L)', of_table, of_table, key);
END
$$;
COMMENT ON FUNCTION keep_history IS
    'Lets rows be imported into a table with this key, which then keeps what its rows said before';

SELECT keep_history(of_table, key)
FROM (VALUES
    ('source', 'id'), ('country_group', 'id'), ('country', 'code'), ('membership', 'group_id, country'),
    ('indicator', 'id'), ('caveat', 'indicator, group_id'), ('observation', 'country, indicator, year'), ('treaty', 'id'),
    ('treaty_action', 'treaty, country, action'), ('institution', 'id'), ('platform', 'id'),
    ('account', 'platform, handle_folded'), ('metric', 'id'),
    ('account_metric', 'account_id, metric, date, period_start'),
    ('mission_link', 'sender, host, date'),
    ('relation', 'kind, platform, from_institution, to_institution, date'), ('incident', 'id')) AS kept (of_table, key);
