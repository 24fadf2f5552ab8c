-- Drafts come and go; what is published stays as it is, whoever asks.

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION '% never changes: a correction is a new revision', TG_ARGV[0]
        USING ERRCODE = 'integrity_constraint_violation', TABLE = TG_TABLE_NAME;
END
$$;
COMMENT ON FUNCTION refuse_change IS 'Refuses whatever the trigger was fired by';

CREATE TRIGGER methodology_never_changes BEFORE UPDATE ON methodology
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a methodology');

CREATE TRIGGER methodology_never_changes BEFORE UPDATE OR DELETE ON methodology_summary
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a methodology');
CREATE TRIGGER methodology_never_changes BEFORE UPDATE OR DELETE ON methodology_node
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a methodology');
CREATE TRIGGER methodology_never_changes BEFORE UPDATE OR DELETE ON methodology_choice
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a methodology');

CREATE TRIGGER plugin_never_changes BEFORE UPDATE OR DELETE ON plugin
    FOR EACH ROW EXECUTE FUNCTION refuse_change('a plug-in that scored an edition');
CREATE TRIGGER plugins_are_not_truncated BEFORE TRUNCATE ON plugin
    EXECUTE FUNCTION refuse_change('a plug-in that scored an edition');

CREATE TRIGGER published_edition_never_changes BEFORE UPDATE OR DELETE ON edition
    FOR EACH ROW WHEN (OLD.status = 'PUBLISHED') EXECUTE FUNCTION refuse_change('a published edition');

CREATE TRIGGER editions_are_not_truncated BEFORE TRUNCATE ON edition
    EXECUTE FUNCTION refuse_change('a published edition');

-- The parts are checked once for each statement, so that freezing an edition stays fast. A draft that is deleted takes
-- its parts with it: by then its own row is gone, and no published edition is found.
CREATE FUNCTION refuse_change_of_published() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    published text;
BEGIN
    SELECT e.slug || ' revision ' || e.revision INTO published
    FROM edition e
    WHERE e.status = 'PUBLISHED' AND e.id IN (SELECT c.edition FROM changed c)
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'edition % is published and never changes: a correction is a new revision', published
            USING ERRCODE = 'integrity_constraint_violation', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION refuse_change_of_published IS 'Refuses a statement whose changed rows belong to a published edition';

DO
$$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY[
        'edition_country', 'edition_country_group', 'edition_source', 'edition_indicator', 'edition_input', 'edition_node',
        'edition_score', 'edition_group', 'edition_group_rank', 'edition_warning', 'edition_plugin', 'edition_step']
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
