-- An edition was frozen but for the code that scored it and for what that code says of how: both were derived from
-- whatever code was at hand. Now they are stored. Editions that were published before keep engine NULL and have no steps;
-- the next start publishes a revision of each that has them.

CREATE TABLE plugin (
    digest  sha256 PRIMARY KEY,
    content bytea NOT NULL,
    CONSTRAINT plugin_is_what_its_digest_says CHECK (encode(pg_catalog.sha256(content), 'hex') = digest)
);
ALTER TABLE plugin ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE plugin IS 'Plug-in jars whose formulas scored an edition, whole';

CREATE TRIGGER plugin_never_changes BEFORE UPDATE OR DELETE ON plugin
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a plug-in that scored an edition');
CREATE TRIGGER plugins_are_not_truncated BEFORE TRUNCATE ON plugin
    EXECUTE FUNCTION refuse_change('a plug-in that scored an edition');

ALTER TABLE edition ADD COLUMN engine label;
COMMENT ON COLUMN edition.engine IS 'Version of the engine that scored it; NULL where it was built before explanations were frozen';

ALTER TABLE edition_node
    ADD COLUMN adjusts slug,
    ADD COLUMN level double precision CHECK (level > 0 AND level < 1),
    ADD COLUMN sizes text;
COMMENT ON COLUMN edition_node.adjusts IS 'Of a leverage: the node whose score is set against size';
COMMENT ON COLUMN edition_node.level IS 'Of a leverage: level of its prediction intervals';
COMMENT ON COLUMN edition_node.sizes IS 'Of a leverage: names of its regressors, with "; " between';

ALTER TABLE edition_group ADD COLUMN members text[];
COMMENT ON COLUMN edition_group.members IS 'Codes of the countries that belong to it, ranked or not; NULL as edition.engine is';

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

-- What rules say for people to read is served where their formulas are not at hand any more.
CREATE TABLE methodology_summary (
    methodology sha256 PRIMARY KEY REFERENCES methodology,
    summary     text NOT NULL
);
COMMENT ON TABLE methodology_summary IS 'What a methodology is about; rules that were stored before have no row until they are read again';

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

CREATE TRIGGER methodology_never_changes BEFORE UPDATE OR DELETE ON methodology_summary
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a methodology');
CREATE TRIGGER methodology_never_changes BEFORE UPDATE OR DELETE ON methodology_node
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a methodology');
CREATE TRIGGER methodology_never_changes BEFORE UPDATE OR DELETE ON methodology_choice
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a methodology');

DO
$$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['edition_plugin', 'edition_step']
    LOOP
        EXECUTE format(
            'CREATE TRIGGER published_is_not_added_to AFTER INSERT ON %I REFERENCING NEW TABLE AS changed'
            ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published()', part);
        EXECUTE format(
            'CREATE TRIGGER published_is_not_moved AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed'
            ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published()', part);
        EXECUTE format(
            'CREATE TRIGGER published_is_not_moved_into AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed'
            ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published()', part);
        EXECUTE format(
            'CREATE TRIGGER published_is_not_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed'
            ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published()', part);
        EXECUTE format(
            'CREATE TRIGGER published_is_not_truncated BEFORE TRUNCATE ON %I'
            ' EXECUTE FUNCTION refuse_change(''a published edition'')', part);
    END LOOP;
END
$$;
