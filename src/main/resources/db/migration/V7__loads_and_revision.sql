-- What was loaded when, and one number that tells whether what was read before still holds.

CREATE TABLE data_package (
    load      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name      slug NOT NULL,
    version   label NOT NULL,
    digest    sha256 NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE data_package IS 'Data packages in the order of loading; the last one is what the tables hold';

CREATE TABLE data_revision (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    revision bigint NOT NULL
);
COMMENT ON TABLE data_revision IS
    'Grows with every committed change of data, methodologies or editions. After a change by hand: SELECT advance_revision()';
INSERT INTO data_revision (revision) VALUES (1);

CREATE FUNCTION advance_revision() RETURNS void
    LANGUAGE sql
    BEGIN ATOMIC
        UPDATE data_revision SET revision = revision + 1;
    END;
COMMENT ON FUNCTION advance_revision IS 'Tells readers that what they kept no longer holds';

CREATE FUNCTION advance_revision_on_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM advance_revision();
    RETURN NULL;
END
$$;

-- Not on the tables of the data: a load writes its row of data_package last, so that the number's row is locked for a
-- moment only.
CREATE TRIGGER revision_follows AFTER INSERT OR UPDATE OR DELETE ON data_package
    FOR EACH STATEMENT EXECUTE FUNCTION advance_revision_on_change();
CREATE TRIGGER revision_follows AFTER INSERT OR UPDATE OR DELETE ON methodology
    FOR EACH STATEMENT EXECUTE FUNCTION advance_revision_on_change();
CREATE TRIGGER revision_follows AFTER INSERT OR UPDATE OR DELETE ON edition
    FOR EACH STATEMENT EXECUTE FUNCTION advance_revision_on_change();
