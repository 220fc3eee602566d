-- What members write for each other, encrypted with a key of its author in that relationship. A version is written first and
-- recorded afterwards; one that never was is an orphan.
CREATE TABLE text (
    text         uuid        NOT NULL,
    version      int         NOT NULL CHECK (version > 0),
    programme    uuid        NOT NULL,
    relationship uuid        NOT NULL,
    author       uuid        NOT NULL,
    person       uuid        NOT NULL,
    kind         text        NOT NULL,
    about        uuid        NOT NULL,
    words        bytea       NOT NULL,
    digest       bytea       NOT NULL,
    written_at   timestamptz NOT NULL,
    touched_at   timestamptz NOT NULL,
    recorded     boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (relationship, author, text, version)
);
CREATE INDEX text_unrecorded ON text (touched_at) WHERE NOT recorded;
