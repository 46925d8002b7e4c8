-- A second factor beside the password. The secret of an authenticator app has to be read to check a code, so it is sealed with
-- a key that lies outside the database.
create table authenticator (
    account_id uuid primary key references account (id) on delete cascade,
    sealed_secret bytea not null,
    made_at timestamptz not null,
    -- null until the first code showed that the app has the secret
    confirmed_at timestamptz,
    -- the number of the last half minute whose code was used: no code counts twice
    last_step bigint
);

-- Backup sign-in codes, for a lost authenticator app; they open no box. Each goes when it is used. All codes of one account are
-- stretched with one salt, so that one run compares with all of them.
create table backup_code (
    account_id uuid not null references account (id) on delete cascade,
    code_hash bytea not null check (length(code_hash) = 32),
    salt bytea not null,
    made_at timestamptz not null,
    primary key (account_id, code_hash)
);
