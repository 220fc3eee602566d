-- What people may act as is folded in memory from the facts about people, which are few among many and are asked for
-- before every answer.
CREATE INDEX ON model.fact (arrival) WHERE programme IS NULL;
