-- Finds accounts by the beginning of their handle and by part of it, among millions.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION squeezed(handle text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN translate(folded(handle), '._-@ /:!#$%&()*+,;=?~''', '');
COMMENT ON FUNCTION squeezed IS
    'The form under which handles are searched: squeezed(''MFA_Estonia'') = ''mfaestonia''';

CREATE INDEX account_handle_beginning ON account (squeezed(handle) text_pattern_ops);
CREATE INDEX account_handle_part ON account USING gin (squeezed(handle) gin_trgm_ops);
