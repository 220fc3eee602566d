-- One key per owner, wrapped by a master key that is not in any database. A destroyed key leaves its owner's name, so that it is
-- never made anew: what it encrypted is gone for good.
CREATE TABLE data_key (
    owner        text        PRIMARY KEY,
    wrapped      bytea,
    wrapped_by   text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL)),
    CHECK ((wrapped IS NULL) = (wrapped_by IS NULL))
);
