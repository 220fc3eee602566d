-- Whose a parked event is: the programme of its key's facts, else the one its own tags name. Absent where neither tells.
ALTER TABLE model.parked ADD programme uuid;
COMMENT ON COLUMN model.parked.programme IS 'as the record itself says; facts of its key say it better';

CREATE OR REPLACE VIEW live.parked AS
SELECT p.kafka_partition, p.kafka_offset, p.key, p.position, p.previous, p.type, p.revision, p.reason, p.problem,
       p.parked_at, p.event_id, coalesce(f.programme, p.programme) AS programme
FROM model.parked p
LEFT JOIN model.key_position k ON k.generation = p.generation AND k.key = p.key
LEFT JOIN model.fact f ON f.generation = k.generation AND f.position = k.position
WHERE p.generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE');
