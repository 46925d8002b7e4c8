-- The places that a family considers. Which places these are is sealed like everything else about them, so no row here points
-- to a listing: a stolen copy of the database must not tell who asked where.
create table shortlist_place (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    content bytea not null,
    version integer not null check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (id, owner)
);
create index on shortlist_place (owner, created_at);

-- One call to one of them.
create table shortlist_call (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    place uuid not null,
    content bytea not null,
    version integer not null check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (place, owner) references shortlist_place (id, owner) on delete cascade
);
create index on shortlist_call (owner, place, created_at desc);

-- What is written while somebody is still on the phone. A draft never changes a call that was kept.
create table shortlist_call_draft (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    place uuid not null,
    edition integer not null check (edition > 0),
    content bytea not null,
    saved_at timestamptz not null,
    foreign key (place, owner) references shortlist_place (id, owner) on delete cascade
);
create index on shortlist_call_draft (owner, place, saved_at desc);

create table shortlist_appointment (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    place uuid not null,
    content bytea not null,
    version integer not null check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (place, owner) references shortlist_place (id, owner) on delete cascade
);
create index on shortlist_appointment (owner, place);
