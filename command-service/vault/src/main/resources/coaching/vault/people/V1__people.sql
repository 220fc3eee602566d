-- Counts changes. Whoever writes takes the next number first and keeps its row until the transaction ends, so changes become
-- visible in the order of their numbers.
CREATE TABLE change_count (
    id     boolean PRIMARY KEY DEFAULT true CHECK (id),
    number bigint  NOT NULL
);
INSERT INTO change_count (number) VALUES (0);

-- Every field is encrypted with the person's own key. Who has once said themselves who they are (own), nobody else changes. The index of an address is a keyed hash of it.
CREATE TABLE person (
    person      uuid   PRIMARY KEY,
    name        bytea  NOT NULL,
    email       bytea,
    language    bytea,
    zone        bytea,
    email_index bytea  UNIQUE,
    own         boolean NOT NULL,
    version     int    NOT NULL,
    change      bigint NOT NULL,
    CHECK ((email IS NULL) = (email_index IS NULL))
);
CREATE INDEX person_change ON person (change);

-- Who takes part where, as the log has it: ids only. The pseudonym is random, and stays when everything else is read anew.
CREATE TABLE participant (
    participant uuid   PRIMARY KEY,
    programme   uuid   NOT NULL,
    person      uuid   NOT NULL,
    pseudonym   int    NOT NULL CHECK (pseudonym > 0),
    UNIQUE (programme, pseudonym)
);
CREATE INDEX participant_person ON participant (person);

CREATE TABLE member (
    relationship uuid NOT NULL,
    participant  uuid NOT NULL,
    programme    uuid NOT NULL,
    PRIMARY KEY (relationship, participant)
);
CREATE INDEX member_participant ON member (participant);

-- Up to where the log has been read.
CREATE TABLE log_position (
    id       boolean PRIMARY KEY DEFAULT true CHECK (id),
    position bigint  NOT NULL
);
INSERT INTO log_position (position) VALUES (0);
