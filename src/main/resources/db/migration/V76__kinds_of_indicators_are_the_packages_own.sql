-- A data package sorts its indicators by words of its own.

ALTER DOMAIN indicator_kind DROP CONSTRAINT indicator_kind_check;
ALTER DOMAIN indicator_kind ADD CONSTRAINT indicator_kind_check CHECK (VALUE ~ '^[A-Za-z][A-Za-z0-9_-]{0,63}$');
COMMENT ON DOMAIN indicator_kind IS 'What an indicator speaks of, in a word of its data package';
