-- What families write at night, readable by them alone: every word is sealed, only whose, when and which day is not.
create table journal_entry (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    entry_on date not null,
    zone text not null check (length(zone) between 1 and 64),
    content bytea not null,
    version integer not null check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    unique (id, owner)
);
create index on journal_entry (owner, entry_on desc, created_at desc) where deleted_at is null;
create index on journal_entry (deleted_at) where deleted_at is not null;

-- What stood there before a change, or was set aside when two devices wrote at once. Belongs to whoever owns the entry.
create table journal_revision (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    entry uuid not null,
    entry_on date not null,
    zone text not null check (length(zone) between 1 and 64),
    content bytea not null,
    written_at timestamptz not null,
    kept_at timestamptz not null,
    foreign key (entry, owner) references journal_entry (id, owner) on delete cascade
);
create index on journal_revision (entry, owner);
create index on journal_revision (owner);

-- Words that were typed and not saved yet. No key to the entry: the first draft comes before it.
create table journal_draft (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    entry uuid not null,
    base_version integer not null check (base_version >= 0),
    edition integer not null check (edition > 0),
    content bytea not null,
    saved_at timestamptz not null
);
create index on journal_draft (owner, saved_at desc);
