-- The primary key of the log says who writes next: whoever does not know the newest event cannot insert the one after it.
DROP TABLE eventstore.head;

ALTER TABLE eventstore.event DROP CONSTRAINT event_position_check;

-- One row. Every tag of every event up to this position is in eventstore.event_tag; readers look through the few events after it.
CREATE TABLE eventstore.tag_index (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint  NOT NULL
) WITH (fillfactor = 20);
INSERT INTO eventstore.tag_index (position) SELECT coalesce(max(position), 0) FROM eventstore.event;
CREATE TRIGGER one_row BEFORE INSERT OR DELETE OR TRUNCATE ON eventstore.tag_index
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
