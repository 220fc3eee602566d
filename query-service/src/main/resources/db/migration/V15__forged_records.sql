-- Records that nobody who knows the secret has sealed: never read, only where they were and what they hash to. They are of no
-- generation, since a rebuild finds the same ones again. The newest thousand are kept.
CREATE TABLE ingest.forged (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic           text        NOT NULL,
    kafka_partition int         NOT NULL,
    kafka_offset    bigint      NOT NULL,
    written_at      timestamptz NOT NULL,
    seen_at         timestamptz NOT NULL,
    bytes           int         NOT NULL,
    digest          text        NOT NULL,
    problem         text        NOT NULL,
    UNIQUE (topic, kafka_partition, kafka_offset)
);
CREATE INDEX ON ingest.forged (seen_at);
COMMENT ON COLUMN ingest.forged.written_at IS 'as the broker says';
COMMENT ON COLUMN ingest.forged.digest IS 'SHA-256 of key, headers and value';

CREATE OR REPLACE VIEW live.state AS
SELECT id AS generation, arrival, complete_to, recorded_at, coalesce(checked_at, started_at) AS checked_at,
       lag_events, (SELECT count(*) FROM model.parked WHERE generation = g.id) AS parked, lineage, missing,
       (SELECT count(*) FROM ingest.forged WHERE seen_at > now() - interval '1 day') AS forged
FROM ingest.generation g WHERE state = 'LIVE';
