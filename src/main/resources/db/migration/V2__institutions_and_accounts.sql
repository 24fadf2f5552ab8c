-- Who speaks for whom, and on which platforms.

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
        'FOREIGN_MINISTRY', 'DIPLOMATIC_SERVICE', 'DIPLOMATIC_NETWORK', 'EMBASSY', 'HIGH_COMMISSION', 'CONSULATE_GENERAL',
        'CONSULATE', 'HONORARY_CONSULATE', 'PERMANENT_MISSION', 'DELEGATION', 'REPRESENTATIVE_OFFICE', 'OTHER_MISSION',
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
    as_of        text NOT NULL CHECK (as_of ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
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
COMMENT ON COLUMN institution.as_of IS 'When the source said so, to the precision that it gives';
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
    as_of         text NOT NULL CHECK (as_of ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    source        slug NOT NULL REFERENCES source,
    handle_folded text GENERATED ALWAYS AS (lower(handle)) STORED,
    CONSTRAINT account_key UNIQUE (platform, handle_folded)
);
COMMENT ON TABLE account IS 'Institutions'' accounts on platforms. The natural key is the platform and the handle without its case';
COMMENT ON COLUMN account.id IS 'For the metrics to point at; never shown';
COMMENT ON COLUMN account.handle IS 'As published';
CREATE INDEX account_institution ON account (institution, platform, handle_folded);
