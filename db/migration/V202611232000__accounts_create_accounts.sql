-- Who has an account. A name of one's own choice is all that is asked; what a person writes lies in other tables, sealed under
-- a key that only their password or recovery code opens. Deleting an account deletes every row that names it as owner.
create table account (
    id uuid primary key,
    name text not null check (char_length(name) between 1 and 40),
    -- the name as it is compared: one spelling for what looks alike
    name_key text not null unique,
    role text not null check (role in ('family', 'counselor', 'administrator')),
    email text check (char_length(email) <= 254),
    -- null: the zone of the installation
    zone text,
    previews boolean not null default false,
    lock_minutes int not null default 10 check (lock_minutes in (5, 10, 30, 60)),
    -- changes whenever all sessions have to end: a new password, a new role, disabled
    stamp uuid not null,
    created_on date not null,
    last_signed_in_on date,
    disabled_at timestamptz,
    -- the first time that something was kept: from then on a recovery code matters
    wrote_at timestamptz,
    version bigint not null default 0
);

-- What opens a person's box. The key of each epoch is wrapped once per way in: the password, a confirmed recovery code, one
-- that is shown but not confirmed yet, or the key of a newer epoch. After a reset without a code the slots of the old epoch
-- stay, so that the old password opens the old pages whenever it comes back.
create table key_slot (
    account_id uuid not null references account (id) on delete cascade,
    epoch int not null check (epoch >= 1),
    kind text not null check (kind in ('password', 'recovery', 'recovery-new', 'newer')),
    wrapped bytea not null,
    salt bytea,
    memory_kib int,
    iterations int,
    parallelism int,
    verifier bytea,
    pepper_id text,
    wrapped_by_epoch int,
    made_at timestamptz not null,
    primary key (account_id, epoch, kind),
    check ((kind = 'password') = (verifier is not null and salt is not null and pepper_id is not null)),
    check ((kind = 'newer') = (wrapped_by_epoch is not null and wrapped_by_epoch > epoch))
);

-- Which pepper this database belongs to: with accounts here and another pepper on the disk, no new one may ever be made.
create table pepper_mark (
    only_one boolean primary key default true check (only_one),
    pepper_id text not null
);

-- A browser that its owner has called "my own": it keeps a bucket of its own for sign-in attempts, so that somebody else's
-- guessing does not make the owner wait.
create table known_device (
    token_hash bytea primary key,
    account_id uuid not null references account (id) on delete cascade,
    expires_at timestamptz not null
);
create index known_device_account on known_device (account_id);
