-- What relationships are called, encrypted with a key of their programme. Without words it was taken away, and stays so when the log
-- is read anew. The index is a keyed hash of what is compared; labels of old events that are another's as well have none. A label
-- is reserved before its relationship is proposed, until the log has that; one that never was proposed is an orphan.
CREATE TABLE label (
    programme    uuid NOT NULL,
    relationship uuid NOT NULL,
    words        bytea,
    label_index  bytea,
    reserved_at  timestamptz,
    PRIMARY KEY (programme, relationship),
    UNIQUE (programme, label_index),
    CHECK (label_index IS NULL OR words IS NOT NULL)
);
CREATE INDEX label_reserved ON label (reserved_at) WHERE reserved_at IS NOT NULL;

-- The labels of old events are copied by reading the log once more, which changes nothing else.
UPDATE log_position SET position = 0;
