-- Known biases and limits of an indicator's values, of all countries or of those of a group.

CREATE TABLE caveat (
    indicator slug NOT NULL REFERENCES indicator,
    group_id  slug REFERENCES country_group,
    caveat    label NOT NULL,
    source    slug NOT NULL REFERENCES source,
    UNIQUE NULLS NOT DISTINCT (indicator, group_id)
);
COMMENT ON TABLE caveat IS 'A known bias or limit of an indicator''s values, told wherever they are shown';
COMMENT ON COLUMN caveat.group_id IS 'Whose countries it touches; NULL where it touches all';
