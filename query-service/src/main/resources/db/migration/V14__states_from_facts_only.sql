-- How a relationship stands and who has left is folded from the facts, which corrections change. What stood here was
-- a second opinion that nobody asked for.
DROP VIEW live.participant;
DROP VIEW live.relationship;
ALTER TABLE model.participant DROP COLUMN left_position;
ALTER TABLE model.relationship DROP COLUMN lifecycle;

CREATE VIEW live.participant AS SELECT id, programme, person
FROM model.participant WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE');

CREATE VIEW live.relationship AS SELECT id, programme, label, first_position
FROM model.relationship WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE');
