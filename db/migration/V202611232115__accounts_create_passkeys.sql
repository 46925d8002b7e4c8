-- Passkeys: a second way to sign in, which opens no box. The first two tables have the names and columns that Spring Security's
-- repositories ask for. A row of user_entities stands for an account: its id is the random handle that the person's device
-- keeps, its name the account's id, never a name that somebody chose.
create table user_entities (
    id varchar(1000) primary key,
    name varchar(100) not null unique,
    display_name varchar(200),
    -- so that deleting an account takes its passkeys along
    account_id uuid not null generated always as (name::uuid) stored references account (id) on delete cascade
);
create index user_entities_account on user_entities (account_id);

create table user_credentials (
    credential_id varchar(1000) primary key,
    user_entity_user_id varchar(1000) not null references user_entities (id) on delete cascade,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamptz,
    last_used timestamptz,
    label varchar(1000) not null
);
create index user_credentials_owner on user_credentials (user_entity_user_id);

-- Challenges carry their own proof and are stored only once one was answered rightly, so that no answer counts twice. Visitors
-- who only look leave nothing here.
create table answered_challenge (
    challenge_hash text primary key,
    expires_at timestamptz not null
);
create index answered_challenge_expires_at on answered_challenge (expires_at);
