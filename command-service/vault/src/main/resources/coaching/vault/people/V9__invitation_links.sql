-- Links by which invited people say as whom they sign in at an issuer that is not ours. Only their hashes are here. One that was used stays:
-- it tells that its person has come in.
CREATE TABLE invitation_link (
    sha256     bytea       PRIMARY KEY,
    person     uuid        NOT NULL,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX invitation_link_person ON invitation_link (person, made_at);
CREATE INDEX invitation_link_expires ON invitation_link (expires_at) WHERE used_at IS NULL;

-- Who has come in from an issuer that is not ours, under the id that follows from what it calls them.
CREATE TABLE foreign_arrival (
    person uuid        PRIMARY KEY,
    at     timestamptz NOT NULL
);
