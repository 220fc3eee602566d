-- What a role needs that only appends and reads. Run by the owner; {role} and {database} are filled in.
GRANT CONNECT ON DATABASE {database} TO {role};
GRANT USAGE ON SCHEMA eventstore TO {role};
GRANT SELECT, INSERT ON eventstore.block, eventstore.tag_block, eventstore.key_block TO {role};
GRANT SELECT, UPDATE ON eventstore.block_index TO {role};
GRANT SELECT ON eventstore.event, eventstore.schema_version TO {role};
