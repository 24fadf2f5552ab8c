-- Who may change what, and who did.

CREATE TABLE api_token (
    id          text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{12}$'),
    name        label NOT NULL,
    permissions text[] NOT NULL CHECK (permissions <@ ARRAY['INGEST', 'EDIT', 'PUBLISH', 'AUDIT']),
    digest      bytea NOT NULL CHECK (octet_length(digest) = 32),
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz,
    revoked_at  timestamptz
);
COMMENT ON TABLE api_token IS 'What lets a caller write. A revoked token stays, for the audit trail to point at';
COMMENT ON COLUMN api_token.digest IS 'SHA-256 of the secret, which is 256 random bits and kept nowhere';
COMMENT ON COLUMN api_token.expires_at IS 'NULL for never';

CREATE TABLE audit_entry (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    who     text NOT NULL,
    token   text,
    action  text NOT NULL,
    subject text NOT NULL,
    import  uuid,
    outcome text NOT NULL,
    detail  text NOT NULL
);
COMMENT ON TABLE audit_entry IS 'Every write: who, with which token, what, when, from which import, and what came of it';
COMMENT ON COLUMN audit_entry.who IS 'A token''s name, an issuer''s subject, or the account that ran a command';

CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change('an entry of the audit trail');
CREATE TRIGGER audit_entries_are_not_truncated BEFORE TRUNCATE ON audit_entry
    EXECUTE FUNCTION refuse_change('an entry of the audit trail');
