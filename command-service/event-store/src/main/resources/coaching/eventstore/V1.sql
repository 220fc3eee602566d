-- The log. Positions are given out by the sequencer, never by a sequence: sequences gap after crashes.
-- Event ids follow from the command key, which is unique below; a second index to say so again would cost a tenth of every append.
CREATE TABLE eventstore.event (
    position    bigint PRIMARY KEY CHECK (position > 0),
    event_id    uuid   NOT NULL,
    type        text   NOT NULL,
    revision    text   NOT NULL,
    recorded_us bigint NOT NULL,
    metadata    bytea  NOT NULL,
    payload     bytea  NOT NULL,
    tags        text   NOT NULL,
    leaf_hash   bytea  NOT NULL CHECK (octet_length(leaf_hash) = 32)
);
COMMENT ON COLUMN eventstore.event.recorded_us IS 'microseconds since 1970-01-01T00:00Z';
COMMENT ON COLUMN eventstore.event.tags IS 'a line key=value each, sorted; backslash escapes backslash, = and newline';
CREATE INDEX event_recorded ON eventstore.event USING brin (recorded_us);

-- Finds events by tag. The number is the first eight bytes of SHA-256(key, 0x00, value); readers compare event.tags afterwards.
CREATE TABLE eventstore.event_tag (
    tag      bigint NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (tag, position)
);

CREATE TABLE eventstore.command_receipt (
    key            text   PRIMARY KEY,
    owner          text   NOT NULL,
    request_hash   bytea  NOT NULL,
    response       bytea  NOT NULL,
    first_position bigint NOT NULL,
    last_position  bigint NOT NULL,
    recorded_us    bigint NOT NULL
);

-- One row. Every append moves it from where its writer believes it to be; whoever is wrong or deposed moves nothing.
CREATE TABLE eventstore.head (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint  NOT NULL,
    term     bigint  NOT NULL
) WITH (fillfactor = 20);
INSERT INTO eventstore.head (position, term) VALUES (0, 0);

CREATE FUNCTION eventstore.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on %.%: the log is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.event
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.event_tag
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.command_receipt
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
CREATE TRIGGER one_row BEFORE INSERT OR DELETE OR TRUNCATE ON eventstore.head
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();

-- For people with psql: the same, readable.
CREATE VIEW eventstore.event_readable AS
SELECT position, event_id, type, revision,
       timestamptz 'epoch' + recorded_us * interval '1 microsecond' AS recorded_at,
       convert_from(metadata, 'UTF8') AS metadata, convert_from(payload, 'UTF8') AS payload,
       string_to_array(tags, E'\n') AS tags, encode(leaf_hash, 'hex') AS leaf_hash
FROM eventstore.event;
