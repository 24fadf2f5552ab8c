-- Proof that does not rest on trust in whoever runs the service: entries of the audit trail and statements of what was
-- published are linked by digests, and each statement is signed.

ALTER TABLE audit_entry ADD COLUMN previous sha256, ADD COLUMN digest sha256;
COMMENT ON COLUMN audit_entry.previous IS 'Digest of the entry before it; NULL for the first';
COMMENT ON COLUMN audit_entry.digest IS 'Of the entry, with that of the entry before it';

CREATE FUNCTION audit_entry_digest(entry audit_entry) RETURNS sha256
    LANGUAGE sql STABLE AS
$$
    SELECT encode(pg_catalog.sha256(convert_to(string_agg(
        CASE WHEN f.field IS NULL THEN '-' ELSE octet_length(convert_to(f.field, 'UTF8')) || ':' || f.field END,
        '' ORDER BY f.position), 'UTF8')), 'hex')
    FROM unnest(ARRAY[
        entry.number::text, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.who, entry.token,
        entry.action, entry.subject, entry.import::text, entry.outcome, entry.detail, entry.previous::text
    ]) WITH ORDINALITY AS f (field, position)
$$;
COMMENT ON FUNCTION audit_entry_digest IS 'SHA-256 over the fields, each as its length in bytes, a colon and its text';

-- Whoever comes second waits for the first to commit, so that each entry knows the one before it.
CREATE FUNCTION link_audit_entry() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    latest record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('audit trail'));
    SELECT a.number, a.digest INTO latest FROM audit_entry a ORDER BY a.number DESC LIMIT 1;
    NEW.number := coalesce(latest.number, 0) + 1;
    NEW.previous := latest.digest;
    NEW.digest := audit_entry_digest(NEW);
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION link_audit_entry IS 'Numbers an entry of the audit trail and links it to the one before it';

ALTER TABLE audit_entry DISABLE TRIGGER audit_entries_stay;
DO
$$
DECLARE
    entry audit_entry;
    latest sha256;
BEGIN
    FOR entry IN SELECT * FROM audit_entry ORDER BY number LOOP
        entry.previous := latest;
        latest := audit_entry_digest(entry);
        UPDATE audit_entry SET previous = entry.previous, digest = latest WHERE number = entry.number;
    END LOOP;
END
$$;
ALTER TABLE audit_entry ENABLE TRIGGER audit_entries_stay;
ALTER TABLE audit_entry ALTER COLUMN digest SET NOT NULL;

CREATE TRIGGER audit_entries_are_linked BEFORE INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION link_audit_entry();

CREATE TABLE signing_key (
    id         text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{16}$'),
    public_key bytea NOT NULL,
    since      timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE signing_key IS 'Public keys by which statements were signed here';
COMMENT ON COLUMN signing_key.public_key IS 'SubjectPublicKeyInfo of an Ed25519 key';

CREATE TABLE edition_statement (
    number    integer PRIMARY KEY CHECK (number >= 1),
    edition   bigint NOT NULL UNIQUE REFERENCES edition,
    text      text NOT NULL,
    digest    sha256 NOT NULL UNIQUE,
    previous  sha256 REFERENCES edition_statement (digest),
    key       text REFERENCES signing_key,
    signature bytea,
    CONSTRAINT edition_statement_one_after_another UNIQUE NULLS NOT DISTINCT (previous),
    CHECK ((number = 1) = (previous IS NULL)),
    CHECK ((key IS NULL) = (signature IS NULL))
);
COMMENT ON TABLE edition_statement IS 'What was published, when, and after what: signed texts, each naming the one before it';
COMMENT ON COLUMN edition_statement.digest IS 'SHA-256 of the text';
COMMENT ON COLUMN edition_statement.signature IS 'Ed25519, of the text; NULL where the service had no key';

CREATE TRIGGER statement_never_changes BEFORE UPDATE OR DELETE ON edition_statement
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a statement');
CREATE TRIGGER statements_are_not_truncated BEFORE TRUNCATE ON edition_statement
    EXECUTE FUNCTION refuse_change('a statement');
CREATE TRIGGER signing_key_never_changes BEFORE UPDATE OR DELETE ON signing_key
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a signing key');
CREATE TRIGGER signing_keys_are_not_truncated BEFORE TRUNCATE ON signing_key
    EXECUTE FUNCTION refuse_change('a signing key');
