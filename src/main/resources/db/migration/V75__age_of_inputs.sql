-- A score says how old the observations behind it are and for how long it lasts without newer ones; an edition, how much
-- of it is new.

ALTER TABLE edition_score
    ADD COLUMN oldest_input calendar_year,
    ADD COLUMN newest_input calendar_year,
    ADD COLUMN expires calendar_year,
    ADD CONSTRAINT edition_score_age CHECK (
        (oldest_input IS NULL) = (newest_input IS NULL) AND oldest_input <= newest_input
        AND (expires IS NULL OR oldest_input IS NOT NULL));
COMMENT ON COLUMN edition_score.oldest_input IS 'Year of the oldest observation behind it; NULL without a score';
COMMENT ON COLUMN edition_score.newest_input IS 'Year of the newest observation behind it; NULL without a score';
COMMENT ON COLUMN edition_score.expires IS
    'First year as of which the rules would not take all of them any more; NULL beyond the horizon of ten years';

ALTER TABLE edition
    ADD COLUMN new_inputs double precision CHECK (new_inputs BETWEEN 0 AND 1),
    ADD COLUMN carried_forward boolean,
    ADD CONSTRAINT edition_freshness CHECK ((new_inputs IS NULL) = (carried_forward IS NULL));
COMMENT ON COLUMN edition.new_inputs IS
    'Share of the observations behind the index that are not those of the edition before; NULL for the first';
COMMENT ON COLUMN edition.carried_forward IS 'Whether that is less than the methodology asks for';
