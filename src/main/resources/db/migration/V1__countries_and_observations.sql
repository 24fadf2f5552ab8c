-- What is known of countries, and where it comes from.
-- A column's type says what it may hold; a foreign key says what it must point at.

CREATE DOMAIN slug AS text CHECK (VALUE ~ '^[a-z0-9]+([-.][a-z0-9]+)*$');
COMMENT ON DOMAIN slug IS 'An identifier in kebab case, such as internet-users';

CREATE DOMAIN country_code AS text CHECK (VALUE ~ '^[A-Z]{3}$');
COMMENT ON DOMAIN country_code IS 'ISO 3166-1 alpha-3; Kosovo is XKX';

CREATE DOMAIN label AS text CHECK (VALUE ~ '\S');
COMMENT ON DOMAIN label IS 'Text for people; a blank is a missing value and never stored';

CREATE DOMAIN finite AS double precision CHECK (VALUE NOT IN ('NaN', 'Infinity', '-Infinity'));
COMMENT ON DOMAIN finite IS 'A number. What is not known is a missing row or NULL, never NaN';

CREATE DOMAIN calendar_year AS integer CHECK (VALUE BETWEEN 1900 AND 2100);
COMMENT ON DOMAIN calendar_year IS 'A year of the Gregorian calendar, 1900 to 2100';

CREATE DOMAIN latitude AS double precision CHECK (VALUE BETWEEN -90 AND 90);
COMMENT ON DOMAIN latitude IS 'Degrees north';

CREATE DOMAIN longitude AS double precision CHECK (VALUE BETWEEN -180 AND 180);
COMMENT ON DOMAIN longitude IS 'Degrees east';

CREATE DOMAIN web_address AS text CHECK (VALUE ~ '^https?://[^\s]+$');
COMMENT ON DOMAIN web_address IS 'An http or https URL';

CREATE DOMAIN sha256 AS text CHECK (VALUE ~ '^[0-9a-f]{64}$');
COMMENT ON DOMAIN sha256 IS 'A SHA-256 digest in lower-case hexadecimal';

CREATE DOMAIN licence_class AS text CHECK (VALUE IN ('OPEN', 'SA', 'TERMS'));
COMMENT ON DOMAIN licence_class IS
    'OPEN: attribution only; SA: share alike; TERMS: the publisher''s own terms, facts with attribution';

CREATE DOMAIN indicator_kind AS text CHECK (VALUE ~ '^[A-Za-z][A-Za-z0-9_-]{0,63}$');
COMMENT ON DOMAIN indicator_kind IS 'What an indicator speaks of, in a word of its data package';

CREATE DOMAIN observation_status AS text CHECK (VALUE IN ('OBSERVED', 'ESTIMATED'));
COMMENT ON DOMAIN observation_status IS 'ESTIMATED: the publisher itself calls the value an estimate';

CREATE TABLE source (
    id            slug PRIMARY KEY,
    publisher     label NOT NULL,
    title         label NOT NULL,
    edition       label,
    licence       label NOT NULL,
    licence_class licence_class NOT NULL,
    url           web_address,
    copy          label,
    citation      label NOT NULL,
    note          label,
    read_on       text CHECK (read_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    second_copy   text,
    agreement     text
);
COMMENT ON TABLE source IS 'Where values come from. Every value of the other tables names its source';
COMMENT ON COLUMN source.edition IS 'Vintage or release, where the publisher names one';
COMMENT ON COLUMN source.licence IS 'The licence or terms by name';
COMMENT ON COLUMN source.licence_class IS 'What the licence asks of those who pass the values on';
COMMENT ON COLUMN source.copy IS 'The public copy that the values were read from, as repository@commit';
COMMENT ON COLUMN source.read_on IS 'When the copy was read';
COMMENT ON COLUMN source.second_copy IS 'An independent copy that the values were compared with';
COMMENT ON COLUMN source.agreement IS 'On how many values the copies agree, in words';

CREATE TABLE country_group (
    id          slug PRIMARY KEY,
    kind        text NOT NULL
        CHECK (kind IN ('REGION', 'SUBREGION', 'UN_REGIONAL_GROUP', 'UN_MEMBERS', 'DEVELOPMENT')),
    name        label NOT NULL,
    description label,
    source      slug NOT NULL REFERENCES source
);
COMMENT ON TABLE country_group IS 'Named groups of countries';

CREATE TABLE country (
    code        country_code PRIMARY KEY,
    alpha2      text NOT NULL CHECK (alpha2 ~ '^[A-Z]{2}$'),
    m49         text CHECK (m49 ~ '^[0-9]{3}$'),
    capital     label,
    un_member   boolean NOT NULL,
    independent boolean,
    area_km2    finite CHECK (area_km2 > 0),
    landlocked  boolean,
    latitude    latitude,
    longitude   longitude,
    source      slug NOT NULL REFERENCES source,
    CONSTRAINT country_alpha2_key UNIQUE (alpha2) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT country_m49_key UNIQUE (m49) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE country IS 'States and territories. Their names in every language come from the Unicode CLDR';
COMMENT ON COLUMN country.alpha2 IS 'ISO 3166-1 alpha-2; Namibia''s is NA';
COMMENT ON COLUMN country.m49 IS 'The United Nations'' three-digit code with leading zeros; Kosovo has none';
COMMENT ON COLUMN country.independent IS 'NULL where the status is disputed';
COMMENT ON COLUMN country.area_km2 IS 'Land and water, in square kilometres';

CREATE TABLE membership (
    group_id slug NOT NULL REFERENCES country_group,
    country  country_code NOT NULL REFERENCES country,
    source   slug NOT NULL REFERENCES source,
    PRIMARY KEY (group_id, country)
);
COMMENT ON TABLE membership IS 'Which countries belong to which groups';
CREATE INDEX membership_country ON membership (country);

CREATE TABLE indicator (
    id             slug PRIMARY KEY,
    name           label NOT NULL,
    description    label NOT NULL,
    unit           label NOT NULL,
    kind           indicator_kind NOT NULL,
    minimum        finite,
    maximum        finite,
    publisher_code label,
    url            web_address,
    CHECK (minimum <= maximum)
);
COMMENT ON TABLE indicator IS 'What is measured of countries';
COMMENT ON COLUMN indicator.minimum IS 'The least value that makes sense; NULL where there is none';
COMMENT ON COLUMN indicator.maximum IS 'The greatest value that makes sense; NULL where there is none';
COMMENT ON COLUMN indicator.publisher_code IS 'The publisher''s own code, such as SP.POP.TOTL';

CREATE TABLE observation (
    country   country_code NOT NULL REFERENCES country,
    indicator slug NOT NULL REFERENCES indicator,
    year      calendar_year NOT NULL,
    value     finite NOT NULL,
    status    observation_status NOT NULL,
    source    slug NOT NULL REFERENCES source,
    PRIMARY KEY (country, indicator, year)
);
COMMENT ON TABLE observation IS
    'One indicator of one country in one year. A gap is a row that is not there, never a zero';
COMMENT ON COLUMN observation.value IS 'In the indicator''s unit';
CREATE INDEX observation_indicator_year ON observation (indicator, year);

CREATE TABLE caveat (
    indicator slug NOT NULL REFERENCES indicator,
    group_id  slug REFERENCES country_group,
    caveat    label NOT NULL,
    source    slug NOT NULL REFERENCES source,
    UNIQUE NULLS NOT DISTINCT (indicator, group_id)
);
COMMENT ON TABLE caveat IS 'A known bias or limit of an indicator''s values, told wherever they are shown';
COMMENT ON COLUMN caveat.group_id IS 'Whose countries it touches; NULL where it touches all';

CREATE TABLE treaty (
    id     slug PRIMARY KEY,
    name   label NOT NULL,
    place  label,
    opened date,
    url    web_address,
    source slug NOT NULL REFERENCES source
);
COMMENT ON TABLE treaty IS 'Treaties that states sign';
COMMENT ON COLUMN treaty.opened IS 'The day on which it was opened for signature';

CREATE TABLE treaty_action (
    treaty  slug NOT NULL REFERENCES treaty,
    country country_code NOT NULL REFERENCES country,
    action  text NOT NULL CHECK (action IN ('SIGNED', 'RATIFIED', 'ACCEDED', 'WITHDRAWN')),
    date    text NOT NULL CHECK (date ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
    source  slug NOT NULL REFERENCES source,
    PRIMARY KEY (treaty, country, action)
);
COMMENT ON TABLE treaty_action IS 'What a state did about a treaty, and when';
COMMENT ON COLUMN treaty_action.date IS 'ISO 8601, to the precision that the source gives: 2025-10-25, 2025-10 or 2025';
CREATE INDEX treaty_action_country ON treaty_action (country);
