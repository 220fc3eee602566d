-- Addresses that people want to have, encrypted with the person's own key, until they are confirmed or a day is over. The index is that of
-- the address they had when they asked, which agrees; without one nobody does.
CREATE TABLE address_change (
    person       uuid        PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    change       uuid        NOT NULL,
    address      bytea       NOT NULL,
    old_index    bytea,
    expires_at   timestamptz NOT NULL,
    confirmed_at timestamptz,
    agreed_at    timestamptz
);
CREATE INDEX address_change_expires ON address_change (expires_at);

-- Links that confirm one or agree to it, once, and none that is asked for afterwards. Only their hashes are here.
CREATE TABLE address_link (
    sha256  bytea       PRIMARY KEY,
    person  uuid        NOT NULL REFERENCES address_change ON DELETE CASCADE,
    change  uuid        NOT NULL,
    side    text        NOT NULL CHECK (side IN ('NEW', 'OLD')),
    made_at timestamptz NOT NULL
);
CREATE INDEX address_link_person ON address_link (person, side, made_at);
