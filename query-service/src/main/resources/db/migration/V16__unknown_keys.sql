-- Why a record was set aside. One that is sealed under an unknown key may be the relay's: once other keys are known, reading
-- goes back to the first of them in each partition. That place is kept apart, since of the records only the newest thousand of a
-- kind are.
ALTER TABLE ingest.forged ADD COLUMN kind text NOT NULL DEFAULT 'FORGED'
    CHECK (kind IN ('FORGED', 'UNKNOWN_KEY', 'CORRUPT'));
ALTER TABLE ingest.generation ADD COLUMN seal_keys text[] NOT NULL DEFAULT '{}';
ALTER TABLE model.kafka_offset ADD COLUMN unknown_key_from bigint;
COMMENT ON COLUMN ingest.generation.seal_keys IS 'names of the keys that its writer knew last';
COMMENT ON COLUMN model.kafka_offset.unknown_key_from IS 'the first record that was set aside because its key was not known';

UPDATE ingest.forged SET kind = 'UNKNOWN_KEY' WHERE problem = 'it is sealed with a secret that is not known here';
UPDATE model.kafka_offset o SET unknown_key_from = f.first
FROM (SELECT topic, kafka_partition, min(kafka_offset) AS first FROM ingest.forged WHERE kind = 'UNKNOWN_KEY'
      GROUP BY topic, kafka_partition) f
JOIN ingest.generation g ON g.topic = f.topic
WHERE o.generation = g.id AND o.kafka_partition = f.kafka_partition;

CREATE OR REPLACE VIEW live.state AS
SELECT id AS generation, arrival, complete_to, recorded_at, coalesce(checked_at, started_at) AS checked_at,
       lag_events, (SELECT count(*) FROM model.parked WHERE generation = g.id) AS parked, lineage, missing,
       (SELECT count(*) FROM ingest.forged WHERE kind = 'FORGED' AND seen_at > now() - interval '1 day') AS forged,
       (SELECT count(*) FROM ingest.forged WHERE kind = 'UNKNOWN_KEY' AND topic = g.topic) AS unknown_keys,
       (SELECT count(*) FROM ingest.forged WHERE kind = 'CORRUPT' AND topic = g.topic) AS corrupt
FROM ingest.generation g WHERE state = 'LIVE';
