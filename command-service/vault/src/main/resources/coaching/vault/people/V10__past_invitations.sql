-- What became of the last invitation of each person, once its mail is forgotten: that somebody was invited, when, and whether it arrived.
CREATE TABLE past_invitation (
    person  uuid        PRIMARY KEY,
    state   text        NOT NULL CHECK (state IN ('SENT', 'DEAD')),
    failure text,
    at      timestamptz NOT NULL
);
CREATE INDEX mail_invitation ON mail (person) WHERE kind = 'INVITATION';
