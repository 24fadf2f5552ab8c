-- How countries were scored, on what, and with what result. An edition holds copies of all that it stands on, so that
-- later data never changes it: nothing here points into the tables of the data.

CREATE TABLE methodology (
    digest    sha256 PRIMARY KEY,
    id        slug NOT NULL,
    version   label NOT NULL,
    title     label NOT NULL,
    files     jsonb NOT NULL CHECK (jsonb_typeof(files) = 'object' AND files <> '{}'),
    loaded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE methodology IS 'Rule folders, each as it was on the day of loading; never changed since';
COMMENT ON COLUMN methodology.digest IS 'Of the files';
COMMENT ON COLUMN methodology.files IS 'Path to text';
CREATE INDEX methodology_id ON methodology (id, loaded_at);

CREATE TABLE edition (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          slug NOT NULL,
    revision      integer NOT NULL CHECK (revision >= 1),
    year          calendar_year NOT NULL,
    methodology   sha256 NOT NULL REFERENCES methodology,
    inputs_digest sha256 NOT NULL,
    status        text NOT NULL CHECK (status IN ('DRAFT', 'REVIEW', 'PUBLISHED')),
    note          text NOT NULL,
    built_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    published_at  timestamptz,
    UNIQUE (slug, revision),
    CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL))
);
COMMENT ON TABLE edition IS
    'A methodology applied to frozen inputs as of a year. Once published it never changes; a correction is a new revision';
COMMENT ON COLUMN edition.slug IS 'Its name in addresses, such as 2024';
COMMENT ON COLUMN edition.year IS 'As of which it was scored';
COMMENT ON COLUMN edition.note IS 'What the revision changed';
CREATE INDEX edition_methodology ON edition (methodology);

CREATE TABLE edition_country (
    edition  bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    country  country_code NOT NULL,
    groups   text[] NOT NULL,
    in_scope boolean NOT NULL,
    PRIMARY KEY (edition, country)
);
COMMENT ON TABLE edition_country IS 'The countries that an edition''s inputs speak of, with their groups on that day';
COMMENT ON COLUMN edition_country.in_scope IS 'Whether the methodology took it in';

CREATE TABLE edition_source (
    edition       bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    id            slug NOT NULL,
    publisher     label NOT NULL,
    title         label NOT NULL,
    edition_label label,
    licence       label NOT NULL,
    licence_class licence_class NOT NULL,
    url           web_address,
    copy          label,
    citation      label NOT NULL,
    note          label,
    PRIMARY KEY (edition, id)
);
COMMENT ON TABLE edition_source IS 'The sources that an edition''s inputs cite, as they were';
COMMENT ON COLUMN edition_source.edition_label IS 'The source''s own vintage or release';

CREATE TABLE edition_indicator (
    edition        bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    id             slug NOT NULL,
    name           label NOT NULL,
    description    label NOT NULL,
    unit           label NOT NULL,
    kind           indicator_kind NOT NULL,
    minimum        finite,
    maximum        finite,
    publisher_code label,
    url            web_address,
    PRIMARY KEY (edition, id)
);
COMMENT ON TABLE edition_indicator IS 'The indicators that an edition''s inputs speak of, as they were';

CREATE TABLE edition_input (
    edition   bigint NOT NULL,
    country   country_code NOT NULL,
    indicator slug NOT NULL,
    year      calendar_year NOT NULL,
    value     finite NOT NULL,
    status    observation_status NOT NULL,
    source    slug NOT NULL,
    PRIMARY KEY (edition, country, indicator, year),
    FOREIGN KEY (edition, country) REFERENCES edition_country ON DELETE CASCADE,
    FOREIGN KEY (edition, indicator) REFERENCES edition_indicator ON DELETE CASCADE,
    FOREIGN KEY (edition, source) REFERENCES edition_source ON DELETE CASCADE
);
COMMENT ON TABLE edition_input IS 'The observations that an edition was scored from';

CREATE TABLE edition_node (
    edition  bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    id       slug NOT NULL,
    name     label NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('COMPOSITE', 'INDICATOR', 'LEVERAGE')),
    parent   slug,
    weight   finite CHECK (weight BETWEEN 0 AND 1),
    position integer NOT NULL CHECK (position >= 0),
    PRIMARY KEY (edition, id),
    UNIQUE (edition, position),
    FOREIGN KEY (edition, parent) REFERENCES edition_node ON DELETE CASCADE,
    CHECK (parent <> id)
);
COMMENT ON TABLE edition_node IS 'The tree that an edition was scored by, and its leverages';
COMMENT ON COLUMN edition_node.parent IS 'NULL for the root and for leverages';
COMMENT ON COLUMN edition_node.weight IS 'Its share of its parent; NULL for the root and for leverages';
COMMENT ON COLUMN edition_node.position IS 'Its place in reading order, from 0, a parent before its children';
CREATE INDEX edition_node_parent ON edition_node (edition, parent);

CREATE TABLE edition_score (
    edition     bigint NOT NULL,
    country     country_code NOT NULL,
    node        slug NOT NULL,
    score       finite,
    rank        integer CHECK (rank >= 1),
    rank_low    integer CHECK (rank_low >= 1),
    rank_high   integer,
    coverage    double precision NOT NULL CHECK (coverage BETWEEN 0 AND 1),
    status      text NOT NULL CHECK (status IN (
        'OBSERVED', 'ESTIMATED', 'IMPUTED', 'COMPUTED', 'MISSING', 'NOT_RANKED')),
    reason_code text CHECK (reason_code ~ '^[A-Z][A-Z_]*$'),
    reason      label,
    PRIMARY KEY (edition, country, node),
    FOREIGN KEY (edition, country) REFERENCES edition_country ON DELETE CASCADE,
    FOREIGN KEY (edition, node) REFERENCES edition_node ON DELETE CASCADE,
    CONSTRAINT edition_score_or_reason CHECK ((score IS NULL) = (reason_code IS NOT NULL)),
    CONSTRAINT edition_score_reason_in_words CHECK ((reason_code IS NULL) = (reason IS NULL)),
    CONSTRAINT edition_score_status CHECK ((score IS NULL) = (status IN ('MISSING', 'NOT_RANKED'))),
    CONSTRAINT edition_score_rank CHECK (rank IS NULL OR score IS NOT NULL),
    CONSTRAINT edition_score_interval CHECK (
        (rank_low IS NULL) = (rank_high IS NULL) AND rank_low <= rank_high AND (rank_low IS NULL OR rank IS NOT NULL))
);
COMMENT ON TABLE edition_score IS 'A country''s result on a node: a score, or the reason why there is none';
COMMENT ON COLUMN edition_score.rank IS 'From 1 for the best; equals share the better rank';
COMMENT ON COLUMN edition_score.rank_low IS 'The better end of the rank''s interval';
COMMENT ON COLUMN edition_score.rank_high IS 'The worse end of the rank''s interval';
COMMENT ON COLUMN edition_score.coverage IS 'The share of what lies below the node that was observed';
COMMENT ON COLUMN edition_score.reason_code IS 'Why there is no score, for programs';
COMMENT ON COLUMN edition_score.reason IS 'Why there is no score, for people';
CREATE INDEX edition_score_ranking ON edition_score (edition, node, rank, country);

CREATE TABLE edition_group (
    edition bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    id      slug NOT NULL,
    name    label NOT NULL,
    about   text NOT NULL,
    PRIMARY KEY (edition, id)
);
COMMENT ON TABLE edition_group IS 'Groups that an edition also ranks among themselves, such as small-states';

CREATE TABLE edition_group_rank (
    edition  bigint NOT NULL,
    group_id slug NOT NULL,
    node     slug NOT NULL,
    country  country_code NOT NULL,
    rank     integer NOT NULL CHECK (rank >= 1),
    PRIMARY KEY (edition, country, node, group_id),
    FOREIGN KEY (edition, group_id) REFERENCES edition_group ON DELETE CASCADE,
    FOREIGN KEY (edition, country, node) REFERENCES edition_score ON DELETE CASCADE
);
COMMENT ON TABLE edition_group_rank IS 'A country''s rank on a node among its group';
