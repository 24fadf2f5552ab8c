-- When a copy was read, and whether an independent one says the same.
ALTER TABLE source
    ADD COLUMN read_on text CHECK (read_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    ADD COLUMN second_copy text,
    ADD COLUMN agreement text;
ALTER TABLE edition_source
    ADD COLUMN read_on text,
    ADD COLUMN second_copy text,
    ADD COLUMN agreement text;
COMMENT ON COLUMN source.read_on IS 'When the copy was read';
COMMENT ON COLUMN source.second_copy IS 'An independent copy that the values were compared with';
COMMENT ON COLUMN source.agreement IS 'On how many values the copies agree, in words';
