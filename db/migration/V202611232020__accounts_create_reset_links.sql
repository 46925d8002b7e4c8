-- A link that sets a new password once. Only a hash of its code lies here, so nobody with the database can use one; the code has
-- 256 random bits and needs no salt. One open link per account: a new one ends the one before.
create table reset_link (
    account_id uuid primary key references account (id) on delete cascade,
    code_hash bytea not null unique check (length(code_hash) = 32),
    issued_by text not null check (issued_by in ('mail', 'administrator')),
    made_at timestamptz not null,
    expires_at timestamptz not null
);
create index reset_link_expires_at on reset_link (expires_at);
