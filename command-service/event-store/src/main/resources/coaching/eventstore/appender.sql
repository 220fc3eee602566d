-- What a role needs that only appends and reads. Run by the owner; {role} and {database} are filled in.
GRANT CONNECT ON DATABASE {database} TO {role};
GRANT USAGE ON SCHEMA eventstore TO {role};
GRANT SELECT, INSERT ON eventstore.event, eventstore.event_tag, eventstore.command_receipt TO {role};
GRANT SELECT, UPDATE ON eventstore.tag_index TO {role};
GRANT SELECT ON eventstore.schema_version TO {role};
