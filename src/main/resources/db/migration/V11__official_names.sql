ALTER TABLE country ADD COLUMN official_name text;
