-- A formula that is not defined for what is known is no gap; a rank's interval needs runs that rank the country; and
-- rules under which getting worse can win are warned of with the edition.

ALTER TABLE edition_score
    ADD COLUMN ranked_share double precision CHECK (ranked_share BETWEEN 0 AND 1),
    DROP CONSTRAINT edition_score_status_check,
    ADD CONSTRAINT edition_score_status_check CHECK (status IN (
        'OBSERVED', 'ESTIMATED', 'IMPUTED', 'COMPUTED', 'MISSING', 'NOT_RANKED', 'FAILED')),
    DROP CONSTRAINT edition_score_status,
    ADD CONSTRAINT edition_score_status CHECK ((score IS NULL) = (status IN ('MISSING', 'NOT_RANKED', 'FAILED')));
COMMENT ON COLUMN edition_score.ranked_share IS
    'In what share of the runs with other choices the country could be ranked; NULL where none were made';

ALTER TABLE edition_group_rank
    ADD COLUMN ranked_share double precision CHECK (ranked_share BETWEEN 0 AND 1);
COMMENT ON COLUMN edition_group_rank.ranked_share IS
    'In what share of the runs with other choices the country could be ranked; NULL where none were made';

CREATE TABLE edition_warning (
    edition  bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
    position integer NOT NULL CHECK (position >= 0),
    sentence text NOT NULL CHECK (sentence <> ''),
    PRIMARY KEY (edition, position)
);
COMMENT ON TABLE edition_warning IS 'Warnings of rules under which a country can gain by getting worse';

DO
$$
DECLARE
    event text;
BEGIN
    FOREACH event IN ARRAY ARRAY[
        'published_is_not_added_to AFTER INSERT ON edition_warning REFERENCING NEW TABLE AS changed',
        'published_is_not_moved AFTER UPDATE ON edition_warning REFERENCING OLD TABLE AS changed',
        'published_is_not_moved_into AFTER UPDATE ON edition_warning REFERENCING NEW TABLE AS changed',
        'published_is_not_deleted AFTER DELETE ON edition_warning REFERENCING OLD TABLE AS changed']
    LOOP
        EXECUTE 'CREATE TRIGGER ' || event || ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published()';
    END LOOP;
END
$$;
CREATE TRIGGER published_is_not_truncated BEFORE TRUNCATE ON edition_warning
    EXECUTE FUNCTION refuse_change('a published edition');
