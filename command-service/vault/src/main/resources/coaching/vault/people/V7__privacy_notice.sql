-- What the organisation says of how it uses people's data, in versions that are never edited. It is for everybody, so it is not encrypted;
-- it is here and not in the log since it may name who answers questions about it.
CREATE TABLE privacy_notice (
    version      int         PRIMARY KEY CHECK (version BETWEEN 1 AND 1000),
    words        text        NOT NULL,
    digest       text        NOT NULL,
    published_by uuid        NOT NULL,
    published_at timestamptz NOT NULL
);
