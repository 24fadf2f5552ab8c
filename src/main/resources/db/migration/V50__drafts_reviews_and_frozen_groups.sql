-- What an edition is scored again from was frozen but for two things: what kind of group each of its groups was, by
-- which methodologies say who takes part, and how often and from which seed the intervals were drawn.

ALTER TABLE edition
    ADD COLUMN runs integer NOT NULL DEFAULT 1000 CHECK (runs >= 1),
    ADD COLUMN seed bigint NOT NULL DEFAULT 2026;
ALTER TABLE edition ALTER COLUMN runs DROP DEFAULT, ALTER COLUMN seed DROP DEFAULT;
COMMENT ON COLUMN edition.runs IS 'How many scorings with other choices the intervals of ranks were taken from';
COMMENT ON COLUMN edition.seed IS 'What the choices were drawn from';

CREATE UNIQUE INDEX edition_one_in_work ON edition (slug) WHERE status <> 'PUBLISHED';
COMMENT ON INDEX edition_one_in_work IS 'Two people who start a revision at once would work against one another';

CREATE TABLE edition_country_group (
    edition bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    id      slug NOT NULL,
    kind    text NOT NULL,
    PRIMARY KEY (edition, id)
);
COMMENT ON TABLE edition_country_group IS 'The groups that edition_country.groups names, with their kinds on that day';

INSERT INTO edition_country_group (edition, id, kind)
SELECT DISTINCT c.edition, g.id, g.kind
FROM edition_country c JOIN country_group g ON g.id = ANY (c.groups);

CREATE TRIGGER published_is_not_added_to AFTER INSERT ON edition_country_group REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER published_is_not_moved AFTER UPDATE ON edition_country_group REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER published_is_not_moved_into AFTER UPDATE ON edition_country_group REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER published_is_not_deleted AFTER DELETE ON edition_country_group REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER published_is_not_truncated BEFORE TRUNCATE ON edition_country_group
    EXECUTE FUNCTION refuse_change('a published edition');
