-- What a position holds is compared with what comes again for it, and holes in the log are told.
ALTER TABLE ingest.generation
    ADD lineage bigint NOT NULL DEFAULT 0,
    ADD missing bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN ingest.generation.lineage IS 'another one after facts that had been visible may have been lost';
COMMENT ON COLUMN ingest.generation.missing IS 'positions that have not come although later ones have';

-- A record is known by its place in one topic: another topic of the same name has places of the same numbers.
DROP INDEX model.parked_generation_key_position_idx;
ALTER TABLE model.parked DROP CONSTRAINT parked_pkey;
ALTER TABLE model.parked
    ADD topic text NOT NULL DEFAULT '',
    ADD event_id uuid,
    ADD leaf_hash bytea;
ALTER TABLE model.parked ADD PRIMARY KEY (generation, topic, kafka_partition, kafka_offset);
CREATE UNIQUE INDEX ON model.parked (generation, position, event_id, leaf_hash);
CREATE INDEX ON model.parked (generation, key, position);

CREATE OR REPLACE VIEW live.state AS
SELECT id AS generation, arrival, complete_to, recorded_at, coalesce(checked_at, started_at) AS checked_at,
       lag_events, (SELECT count(*) FROM model.parked WHERE generation = g.id) AS parked, lineage, missing
FROM ingest.generation g WHERE state = 'LIVE';

CREATE OR REPLACE VIEW live.parked AS
SELECT kafka_partition, kafka_offset, key, position, previous, type, revision, reason, problem, parked_at, event_id
FROM model.parked WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE');
