-- Links that open without an account. The database finds one by a hash of its secret and can open none: what a link shows is
-- sealed under a key that comes from the secret alone, and the owner's copy of the secret is sealed in the owner's box. A link
-- that has ended loses its hash, its snapshot and its openings at once; the row stays for its owner, with the notes that came back.
create table share_link (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    kind text not null check (kind in ('pages', 'packet')),
    lookup bytea unique check (length(lookup) = 32),
    content bytea,
    own bytea not null,
    salt bytea,
    single boolean not null,
    notes boolean not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    claimed_at timestamptz,
    refused_at timestamptz,
    tries integer not null default 0,
    wait_until timestamptz,
    ended_at timestamptz,
    ended_by text check (ended_by in ('owner', 'time', 'passcode', 'site')),
    unique (id, owner),
    check ((ended_at is null) = (ended_by is null)),
    check ((ended_at is null) = (lookup is not null)),
    check ((ended_at is null) = (content is not null))
);
create index on share_link (owner, created_at desc);
create index on share_link (expires_at) where ended_at is null;

-- A browser that has opened a link: a hash of its cookie, and the key of the link wrapped under the cookie, which is not here.
create table share_session (
    id bytea not null check (length(id) = 32),
    link uuid not null references share_link (id) on delete cascade,
    wrapped bytea not null,
    seen_at timestamptz not null,
    primary key (id, link)
);
create index on share_session (link);

-- How often a link was opened, as coarse as its owner may know it: five minutes for a family's link, a day for a packet.
create table share_opening (
    link uuid not null references share_link (id) on delete cascade,
    opened_at timestamptz not null,
    device text not null check (device in ('phone', 'computer')),
    times integer not null check (times > 0),
    primary key (link, opened_at, device)
);

-- What somebody wrote back, sealed under the key of the link.
create table share_note (
    id uuid primary key,
    link uuid not null references share_link (id) on delete cascade,
    content bytea not null,
    written_at timestamptz not null
);
create index on share_note (link, written_at);

-- What a counselor has put together to hand out again and again, sealed in the counselor's box.
create table share_packet (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    content bytea not null,
    version integer not null check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index on share_packet (owner, updated_at desc);

-- A packet that a family has kept, sealed in the family's box: it stays when the counselor's link ends.
create table share_copy (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    content bytea not null,
    kept_at timestamptz not null
);
create index on share_copy (owner, kept_at desc);
