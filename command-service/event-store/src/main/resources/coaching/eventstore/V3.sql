-- What the versions before left. It is laid out as blocks once the tables are there, and dropped.
DROP VIEW eventstore.event_readable;
DROP TABLE eventstore.event_tag, eventstore.tag_index;
ALTER TABLE eventstore.event RENAME TO old_event;
ALTER TABLE eventstore.command_receipt RENAME TO old_receipt;

-- The log. A row holds what was committed together, at most 64 events: see Block in the code for the bytes.
-- Places and positions are given out by the sequencer, never by a sequence: sequences gap after crashes. The primary key says who
-- writes next: whoever does not know the newest block cannot insert the one after it. What else must hold is verified afterwards:
-- checks here are paid for by every append.
CREATE TABLE eventstore.block (
    place          bigint PRIMARY KEY,
    first_position bigint NOT NULL,
    last_position  bigint NOT NULL,
    newest_us      bigint NOT NULL,
    tags           bytea  NOT NULL,
    keys           bytea  NOT NULL,
    events         bytea  NOT NULL,
    receipts       bytea  NOT NULL
);
COMMENT ON COLUMN eventstore.block.place IS 'first_position * 2^24, plus how many blocks with receipts only lie there already';
COMMENT ON COLUMN eventstore.block.last_position IS 'before first_position when the block has receipts only';
COMMENT ON COLUMN eventstore.block.newest_us IS 'the greatest recorded_us of its events, microseconds since 1970-01-01T00:00Z';
COMMENT ON COLUMN eventstore.block.tags IS 'numbers to look tags up by, the first eight bytes of SHA-256(key, 0x00, value), and types, as tags with an empty key';
COMMENT ON COLUMN eventstore.block.keys IS 'numbers to look command keys up by: the first eight bytes of SHA-256(key)';
ALTER TABLE eventstore.block ALTER tags SET STORAGE EXTERNAL, ALTER keys SET STORAGE EXTERNAL,
    ALTER events SET STORAGE EXTERNAL, ALTER receipts SET STORAGE EXTERNAL;
CREATE INDEX block_newest ON eventstore.block USING brin (newest_us);

-- Finds blocks by tag or type: a row for each and round of indexing, with the earlier blocks of the round.
CREATE TABLE eventstore.tag_block (
    tag        bigint NOT NULL,
    last_block bigint NOT NULL,
    earlier    bigint[],
    PRIMARY KEY (tag, last_block)
);
-- Finds blocks by command key.
CREATE TABLE eventstore.key_block (
    key   bigint NOT NULL,
    block bigint NOT NULL,
    PRIMARY KEY (key, block)
);
-- One row. Every block up to this one is in the two tables above; readers look through the few blocks after it.
CREATE TABLE eventstore.block_index (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    place bigint  NOT NULL
) WITH (fillfactor = 20);
INSERT INTO eventstore.block_index (place) VALUES (0);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.block
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.tag_block
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.key_block
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
CREATE TRIGGER one_row BEFORE INSERT OR DELETE OR TRUNCATE ON eventstore.block_index
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();

-- For people with psql: the events one by one.
CREATE FUNCTION eventstore.int_at(bytes bytea, at int) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS
    $$ SELECT (get_byte(bytes, at) << 24) + (get_byte(bytes, at + 1) << 16) + (get_byte(bytes, at + 2) << 8) + get_byte(bytes, at + 3) $$;

-- Fields of a leaf, each as its length and bytes.
CREATE FUNCTION eventstore.fields(leaf bytea) RETURNS bytea[] LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
    found bytea[] := '{}';
    at int := 0;
    size int;
BEGIN
    WHILE at < octet_length(leaf) LOOP
        size := eventstore.int_at(leaf, at);
        found := found || substring(leaf FROM at + 5 FOR size);
        at := at + 4 + size;
    END LOOP;
    RETURN found;
END $$;

CREATE FUNCTION eventstore.leaves(events bytea, OUT nth int, OUT leaf bytea, OUT leaf_hash bytea) RETURNS SETOF record
    LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
    at int := 0;
    size int;
BEGIN
    nth := 0;
    WHILE at < octet_length(events) LOOP
        size := eventstore.int_at(events, at);
        leaf := substring(events FROM at + 5 FOR size);
        leaf_hash := substring(events FROM at + 5 + size FOR 32);
        at := at + 4 + size + 32;
        RETURN NEXT;
        nth := nth + 1;
    END LOOP;
END $$;

-- Fields 8 and on, key and value by turns.
CREATE FUNCTION eventstore.tags_of(field bytea[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT AS
    $$ SELECT coalesce(array_agg(convert_from(field[i], 'UTF8') || '=' || convert_from(field[i + 1], 'UTF8') ORDER BY i), '{}')
       FROM generate_series(8, coalesce(array_length(field, 1), 0) - 1, 2) i $$;

CREATE VIEW eventstore.event AS
SELECT b.first_position + l.nth AS position, encode(f.field[1], 'hex')::uuid AS event_id,
       convert_from(f.field[2], 'UTF8') AS type, convert_from(f.field[3], 'UTF8') AS revision,
       timestamptz 'epoch' + ('x' || encode(f.field[4], 'hex'))::bit(64)::bigint * interval '1 microsecond' AS recorded_at,
       convert_from(f.field[5], 'UTF8') AS metadata, convert_from(f.field[6], 'UTF8') AS payload,
       eventstore.tags_of(f.field) AS tags, encode(l.leaf_hash, 'hex') AS leaf_hash, b.place AS block
FROM eventstore.block b, eventstore.leaves(b.events) l, LATERAL (SELECT eventstore.fields(l.leaf) AS field) f;
