-- Who looked at the record of a relationship by their office and is not yet known to the log. Nothing here follows from
-- Kafka, so it is of no generation and is not dropped with one.
CREATE SCHEMA outbox;

CREATE TABLE outbox.view (
    viewer       uuid        NOT NULL,
    relationship uuid        NOT NULL,
    hour         timestamptz NOT NULL,
    programme    uuid        NOT NULL,
    role         text        NOT NULL,
    viewed_at    timestamptz NOT NULL,
    refused      text,
    PRIMARY KEY (viewer, relationship, hour)
);
CREATE INDEX ON outbox.view (viewed_at) WHERE refused IS NULL;
COMMENT ON COLUMN outbox.view.viewed_at IS 'the first time in that hour';
COMMENT ON COLUMN outbox.view.refused IS 'how the command service refused it for good; such a row stays';
