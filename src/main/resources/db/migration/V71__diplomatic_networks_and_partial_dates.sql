-- An account of one of a state's posts belongs to the network where no source tells which post, never to the ministry.
ALTER TABLE institution DROP CONSTRAINT institution_kind_check;
ALTER TABLE institution ADD CONSTRAINT institution_kind_check CHECK (kind IN (
    'FOREIGN_MINISTRY', 'DIPLOMATIC_SERVICE', 'DIPLOMATIC_NETWORK', 'EMBASSY', 'HIGH_COMMISSION', 'CONSULATE_GENERAL',
    'CONSULATE', 'HONORARY_CONSULATE', 'PERMANENT_MISSION', 'DELEGATION', 'REPRESENTATIVE_OFFICE', 'OTHER_MISSION',
    'LEADER_OFFICE', 'INTERNATIONAL_ORGANISATION', 'COMPANY', 'NGO', 'CITY'));

-- When a source said so is known by its year alone for some lists, as for incidents.
ALTER TABLE institution ALTER COLUMN as_of TYPE text USING as_of::text;
ALTER TABLE institution ADD CONSTRAINT institution_as_of_check CHECK (as_of ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');
ALTER TABLE account ALTER COLUMN as_of TYPE text USING as_of::text;
ALTER TABLE account ADD CONSTRAINT account_as_of_check CHECK (as_of ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');
