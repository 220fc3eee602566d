-- What was granted to people, as Spring's authorization server writes it, and since when.
CREATE TABLE oauth2_authorization (
    id                            varchar(100) PRIMARY KEY,
    registered_client_id          varchar(100) NOT NULL,
    principal_name                varchar(200) NOT NULL,
    authorization_grant_type      varchar(100) NOT NULL,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text,
    granted_at                    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX authorization_person ON oauth2_authorization (principal_name, granted_at);
CREATE INDEX authorization_granted ON oauth2_authorization (granted_at);
CREATE INDEX authorization_code ON oauth2_authorization USING hash (authorization_code_value);
CREATE INDEX authorization_access ON oauth2_authorization USING hash (access_token_value);
CREATE INDEX authorization_identity ON oauth2_authorization USING hash (oidc_id_token_value);

-- Links that open one session each. Only their hashes are here.
CREATE TABLE one_time_link (
    sha256     bytea       PRIMARY KEY,
    person     uuid        NOT NULL,
    purpose    text        NOT NULL,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX one_time_link_person ON one_time_link (person, purpose, made_at);
CREATE INDEX one_time_link_expires ON one_time_link (expires_at);

-- Who has signed in once. From then on only they say where links are sent; who came by one has shown that they read what is sent there.
CREATE TABLE arrived (
    person  uuid        PRIMARY KEY,
    at      timestamptz NOT NULL,
    by_link boolean     NOT NULL
);

-- Passkeys, as Spring's WebAuthn support writes them. The name of an owner is the id of the person.
CREATE TABLE user_entities (
    id           varchar(1000) PRIMARY KEY,
    name         varchar(100)  NOT NULL UNIQUE,
    display_name varchar(200)
);
CREATE TABLE user_credentials (
    credential_id                varchar(1000) PRIMARY KEY,
    user_entity_user_id          varchar(1000) NOT NULL REFERENCES user_entities (id),
    public_key                   bytea         NOT NULL,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       NOT NULL,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       NOT NULL,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamptz,
    last_used                    timestamptz,
    label                        varchar(1000) NOT NULL
);
CREATE INDEX credential_owner ON user_credentials (user_entity_user_id);

-- Sign-ins that are over although tokens of theirs may not have ended.
CREATE TABLE ended_session (
    handle text        PRIMARY KEY,
    until  timestamptz NOT NULL
);
