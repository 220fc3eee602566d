-- What is told of a relationship is folded from its facts, and facts are read where they are written. Nobody asked
-- for either of these.
DROP VIEW live.relationship;
DROP VIEW live.fact;
DROP TABLE model.relationship;
