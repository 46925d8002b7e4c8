-- A link that lets one person make an account, and says what the account may do. Only a hash of its code lies here; the code has
-- 256 random bits and needs no salt. It goes when it is used, and with the account of the administrator who made it.
create table invitation (
    id uuid primary key,
    code_hash bytea not null unique check (length(code_hash) = 32),
    role text not null check (role in ('family', 'counselor', 'administrator')),
    made_by uuid not null references account (id) on delete cascade,
    made_at timestamptz not null,
    expires_at timestamptz not null
);
create index invitation_made_by on invitation (made_by);
create index invitation_expires_at on invitation (expires_at);
