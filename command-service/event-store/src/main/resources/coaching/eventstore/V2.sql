-- The newest position is that of the newest event, and the primary key lets none be written twice: a row that says it again would
-- cost every append an update, and would keep a batch from being inserted while the one before it is flushed.
ALTER TABLE eventstore.head RENAME TO leadership;
ALTER TABLE eventstore.leadership DROP COLUMN position;
COMMENT ON TABLE eventstore.leadership IS 'one row: which term of leadership this is. Who wrote in an earlier one writes no more';
