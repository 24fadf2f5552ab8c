-- Who is tied to whom, and what happened to whom.

CREATE TABLE mission_link (
    sender   country_code NOT NULL REFERENCES country,
    host     country_code NOT NULL REFERENCES country,
    date     date NOT NULL,
    missions integer NOT NULL CHECK (missions >= 1),
    source   slug NOT NULL REFERENCES source,
    PRIMARY KEY (sender, host, date),
    CHECK (sender <> host)
);
COMMENT ON TABLE mission_link IS
    'Which state has embassies in which, as listed on a day. A sender''s rows of one date are its whole list of that day';
COMMENT ON COLUMN mission_link.missions IS 'Embassies, high commissions and representative offices';
CREATE INDEX mission_link_date ON mission_link (date, sender);

CREATE TABLE relation (
    kind             text NOT NULL CHECK (kind IN ('FOLLOWS', 'MENTIONS')),
    platform         slug NOT NULL REFERENCES platform,
    from_institution slug NOT NULL REFERENCES institution,
    to_institution   slug NOT NULL REFERENCES institution,
    period_start     date,
    date             date NOT NULL,
    count            integer NOT NULL CHECK (count >= 1),
    source           slug NOT NULL REFERENCES source,
    PRIMARY KEY (kind, platform, from_institution, to_institution, date),
    CHECK (from_institution <> to_institution),
    CHECK (period_start <= date)
);
COMMENT ON TABLE relation IS
    'Which institution follows or mentions which. Rows of one kind, platform, institution and date are its whole list';
COMMENT ON COLUMN relation.period_start IS 'The first day of the period that is counted; NULL for what holds on a day';
COMMENT ON COLUMN relation.count IS 'Accounts followed, or posts with a mention';
CREATE INDEX relation_date ON relation (kind, date);

CREATE TABLE incident (
    id            slug PRIMARY KEY,
    kind          text NOT NULL CHECK (kind IN (
        'DISINFORMATION', 'MISSION_ATTACK', 'SABOTAGE', 'MANIPULATION', 'ESPIONAGE', 'DATA_THEFT')),
    name          label NOT NULL,
    description   label,
    date          text NOT NULL CHECK (date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    country       country_code REFERENCES country,
    institution   slug REFERENCES institution,
    attributed_to country_code REFERENCES country,
    actor         label,
    confidence    text CHECK (confidence IN ('LOW', 'MODERATE', 'HIGH')),
    url           web_address,
    source        slug NOT NULL REFERENCES source,
    CONSTRAINT incident_has_a_victim CHECK (country IS NOT NULL OR institution IS NOT NULL),
    CONSTRAINT incident_confidence CHECK (
        confidence IS NULL OR attributed_to IS NOT NULL OR actor IS NOT NULL)
);
COMMENT ON TABLE incident IS 'Breaches and other incidents, each with one victim. Context: no row does not mean no incident';
COMMENT ON COLUMN incident.date IS 'To the precision that the source gives: 2024-05-17, 2024-05 or 2024';
COMMENT ON COLUMN incident.country IS 'The state that was hit; NULL where the victim belongs to none';
COMMENT ON COLUMN incident.institution IS 'The institution that was hit; NULL where the source names none';
COMMENT ON COLUMN incident.attributed_to IS 'The state that it is attributed to';
COMMENT ON COLUMN incident.actor IS 'The group or person that it is attributed to';
COMMENT ON COLUMN incident.confidence IS 'How sure the attribution is; NULL where the source does not say';
CREATE INDEX incident_country ON incident (country, date);
CREATE INDEX incident_institution ON incident (institution, date);
CREATE INDEX incident_date ON incident (date, id);
