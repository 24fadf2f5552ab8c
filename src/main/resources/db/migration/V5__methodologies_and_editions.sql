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

-- What rules say for people to read is served where their formulas are not at hand any more.
CREATE TABLE methodology_summary (
    methodology sha256 PRIMARY KEY REFERENCES methodology,
    summary     text NOT NULL
);
COMMENT ON TABLE methodology_summary IS 'What a methodology is about';

CREATE TABLE methodology_node (
    methodology sha256 NOT NULL REFERENCES methodology_summary,
    position    integer NOT NULL,
    id          slug NOT NULL,
    name        label NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('COMPOSITE', 'INDICATOR', 'LEVERAGE')),
    parent      slug,
    weight      double precision,
    rationale   text,
    aggregator  text,
    measures    text,
    why         text,
    unit        text,
    source      text,
    limits      text,
    direction   text,
    data_column text,
    PRIMARY KEY (methodology, position)
);
COMMENT ON TABLE methodology_node IS 'A node of a methodology''s tree with what its authors say about it';

CREATE TABLE methodology_choice (
    methodology   sha256 NOT NULL REFERENCES methodology_summary,
    position      integer NOT NULL,
    id            text NOT NULL,
    nodes         text[] NOT NULL,
    alternatives  text[] NOT NULL,
    weight_spread double precision,
    PRIMARY KEY (methodology, position)
);
COMMENT ON TABLE methodology_choice IS 'A decision of a methodology that could have been taken otherwise';

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
    runs          integer NOT NULL CHECK (runs >= 1),
    seed          bigint NOT NULL,
    engine        label NOT NULL,
    new_inputs    double precision CHECK (new_inputs BETWEEN 0 AND 1),
    carried_forward boolean,
    UNIQUE (slug, revision),
    CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL)),
    CONSTRAINT edition_freshness CHECK ((new_inputs IS NULL) = (carried_forward IS NULL))
);
COMMENT ON TABLE edition IS
    'A methodology applied to frozen inputs as of a year. Once published it never changes; a correction is a new revision';
COMMENT ON COLUMN edition.slug IS 'Its name in addresses, such as 2024';
COMMENT ON COLUMN edition.year IS 'As of which it was scored';
COMMENT ON COLUMN edition.note IS 'What the revision changed';
COMMENT ON COLUMN edition.runs IS 'How many scorings with other choices the intervals of ranks were taken from';
COMMENT ON COLUMN edition.seed IS 'What the choices were drawn from';
COMMENT ON COLUMN edition.engine IS 'Version of the engine that scored it';
COMMENT ON COLUMN edition.new_inputs IS
    'Share of the observations behind the index that are not those of the edition before; NULL for the first';
COMMENT ON COLUMN edition.carried_forward IS 'Whether that is less than the methodology asks for';
CREATE INDEX edition_methodology ON edition (methodology);
CREATE UNIQUE INDEX edition_one_in_work ON edition (slug) WHERE status <> 'PUBLISHED';
COMMENT ON INDEX edition_one_in_work IS 'Two people who start a revision at once would work against one another';

CREATE TABLE edition_country (
    edition  bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    country  country_code NOT NULL,
    groups   text[] NOT NULL,
    in_scope boolean NOT NULL,
    PRIMARY KEY (edition, country)
);
COMMENT ON TABLE edition_country IS 'The countries that an edition''s inputs speak of, with their groups on that day';
COMMENT ON COLUMN edition_country.in_scope IS 'Whether the methodology took it in';

CREATE TABLE edition_country_group (
    edition bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    id      slug NOT NULL,
    kind    text NOT NULL,
    PRIMARY KEY (edition, id)
);
COMMENT ON TABLE edition_country_group IS 'The groups that edition_country.groups names, with their kinds on that day';

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
    read_on       text,
    second_copy   text,
    agreement     text,
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
    adjusts  slug,
    level    double precision CHECK (level > 0 AND level < 1),
    sizes    text,
    PRIMARY KEY (edition, id),
    UNIQUE (edition, position),
    FOREIGN KEY (edition, parent) REFERENCES edition_node ON DELETE CASCADE,
    CHECK (parent <> id)
);
COMMENT ON TABLE edition_node IS 'The tree that an edition was scored by, and its leverages';
COMMENT ON COLUMN edition_node.parent IS 'NULL for the root and for leverages';
COMMENT ON COLUMN edition_node.weight IS 'Its share of its parent; NULL for the root and for leverages';
COMMENT ON COLUMN edition_node.position IS 'Its place in reading order, from 0, a parent before its children';
COMMENT ON COLUMN edition_node.adjusts IS 'Of a leverage: the node whose score is set against size';
COMMENT ON COLUMN edition_node.level IS 'Of a leverage: level of its prediction intervals';
COMMENT ON COLUMN edition_node.sizes IS 'Of a leverage: names of its regressors, with "; " between';
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
        'OBSERVED', 'ESTIMATED', 'IMPUTED', 'COMPUTED', 'MISSING', 'NOT_RANKED', 'FAILED')),
    reason_code text CHECK (reason_code ~ '^[A-Z][A-Z_]*$'),
    reason      label,
    ranked_share double precision CHECK (ranked_share BETWEEN 0 AND 1),
    oldest_input calendar_year,
    newest_input calendar_year,
    expires     calendar_year,
    PRIMARY KEY (edition, country, node),
    FOREIGN KEY (edition, country) REFERENCES edition_country ON DELETE CASCADE,
    FOREIGN KEY (edition, node) REFERENCES edition_node ON DELETE CASCADE,
    CONSTRAINT edition_score_or_reason CHECK ((score IS NULL) = (reason_code IS NOT NULL)),
    CONSTRAINT edition_score_reason_in_words CHECK ((reason_code IS NULL) = (reason IS NULL)),
    CONSTRAINT edition_score_status CHECK ((score IS NULL) = (status IN ('MISSING', 'NOT_RANKED', 'FAILED'))),
    CONSTRAINT edition_score_rank CHECK (rank IS NULL OR score IS NOT NULL),
    CONSTRAINT edition_score_interval CHECK (
        (rank_low IS NULL) = (rank_high IS NULL) AND rank_low <= rank_high AND (rank_low IS NULL OR rank IS NOT NULL)),
    CONSTRAINT edition_score_age CHECK (
        (oldest_input IS NULL) = (newest_input IS NULL) AND oldest_input <= newest_input
        AND (expires IS NULL OR oldest_input IS NOT NULL))
);
COMMENT ON TABLE edition_score IS 'A country''s result on a node: a score, or the reason why there is none';
COMMENT ON COLUMN edition_score.rank IS 'From 1 for the best; equals share the better rank';
COMMENT ON COLUMN edition_score.rank_low IS 'The better end of the rank''s interval';
COMMENT ON COLUMN edition_score.rank_high IS 'The worse end of the rank''s interval';
COMMENT ON COLUMN edition_score.coverage IS 'The share of what lies below the node that was observed';
COMMENT ON COLUMN edition_score.reason_code IS 'Why there is no score, for programs';
COMMENT ON COLUMN edition_score.reason IS 'Why there is no score, for people';
COMMENT ON COLUMN edition_score.ranked_share IS
    'In what share of the runs with other choices the country could be ranked; NULL where none were made';
COMMENT ON COLUMN edition_score.oldest_input IS 'Year of the oldest observation behind it; NULL without a score';
COMMENT ON COLUMN edition_score.newest_input IS 'Year of the newest observation behind it; NULL without a score';
COMMENT ON COLUMN edition_score.expires IS
    'First year as of which the rules would not take all of them any more; NULL beyond the horizon of ten years';
CREATE INDEX edition_score_ranking ON edition_score (edition, node, rank, country);

CREATE TABLE edition_group (
    edition bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    id      slug NOT NULL,
    name    label NOT NULL,
    about   text NOT NULL,
    members text[] NOT NULL,
    PRIMARY KEY (edition, id)
);
COMMENT ON TABLE edition_group IS 'Groups that an edition also ranks among themselves, such as small-states';
COMMENT ON COLUMN edition_group.members IS 'Codes of the countries that belong to it, ranked or not';

CREATE TABLE edition_group_rank (
    edition  bigint NOT NULL,
    group_id slug NOT NULL,
    node     slug NOT NULL,
    country  country_code NOT NULL,
    rank     integer NOT NULL CHECK (rank >= 1),
    rank_low integer CHECK (rank_low >= 1),
    rank_high integer,
    ranked_share double precision CHECK (ranked_share BETWEEN 0 AND 1),
    PRIMARY KEY (edition, country, node, group_id),
    FOREIGN KEY (edition, group_id) REFERENCES edition_group ON DELETE CASCADE,
    FOREIGN KEY (edition, country, node) REFERENCES edition_score ON DELETE CASCADE,
    CONSTRAINT edition_group_rank_interval CHECK (
        (rank_low IS NULL) = (rank_high IS NULL) AND (rank_low IS NULL OR rank BETWEEN rank_low AND rank_high))
);
COMMENT ON TABLE edition_group_rank IS 'A country''s rank on a node among its group';
COMMENT ON COLUMN edition_group_rank.rank_low IS 'The better end of the rank''s interval';
COMMENT ON COLUMN edition_group_rank.rank_high IS 'The worse end of the rank''s interval';
COMMENT ON COLUMN edition_group_rank.ranked_share IS
    'In what share of the runs with other choices the country could be ranked; NULL where none were made';

CREATE TABLE edition_warning (
    edition  bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    position integer NOT NULL CHECK (position >= 0),
    sentence text NOT NULL CHECK (sentence <> ''),
    PRIMARY KEY (edition, position)
);
COMMENT ON TABLE edition_warning IS 'Warnings of rules under which a country can gain by getting worse';

CREATE TABLE plugin (
    digest  sha256 PRIMARY KEY,
    content bytea NOT NULL,
    CONSTRAINT plugin_is_what_its_digest_says CHECK (encode(pg_catalog.sha256(content), 'hex') = digest)
);
ALTER TABLE plugin ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE plugin IS 'Plug-in jars whose formulas scored an edition, whole';

CREATE TABLE edition_plugin (
    edition bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    file    text NOT NULL CHECK (file ~ '^[^/\\]+\.jar$'),
    digest  sha256 NOT NULL REFERENCES plugin,
    PRIMARY KEY (edition, file)
);
COMMENT ON TABLE edition_plugin IS 'Plug-in jars whose formulas the rules of an edition name';

CREATE TABLE edition_step (
    edition          bigint NOT NULL,
    country          country_code NOT NULL,
    node             slug NOT NULL,
    effective_weight double precision,
    contribution     double precision,
    above_average    double precision,
    aggregator       text,
    known            integer,
    indicators       integer,
    value            double precision,
    year             integer,
    source           slug,
    estimated        boolean,
    unit             text,
    direction        text,
    derived          double precision,
    imputed          boolean,
    treated          double precision,
    treatment        text,
    fitted           double precision,
    fitted_low       double precision,
    fitted_high      double precision,
    PRIMARY KEY (edition, country, node),
    FOREIGN KEY (edition, country, node) REFERENCES edition_score ON DELETE CASCADE
);
COMMENT ON TABLE edition_step IS 'How a country came by its result on a node, beside the result itself';
