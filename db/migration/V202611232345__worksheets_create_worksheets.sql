-- What families fill in beside the steps. The answers are one sealed document per sheet; which tool it is, how far it is and
-- when it should be looked at again stay readable, because the first page counts them without the key.
create table worksheet (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    tool text not null check (tool ~ '^[a-z][a-z-]{1,39}$'),
    status text not null check (status in ('draft', 'ready', 'tried', 'retired')),
    review_on date not null,
    content bytea not null,
    version integer not null check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (id, owner)
);
create index on worksheet (owner, tool, updated_at desc);
create index on worksheet (owner, review_on) where status <> 'retired';

-- What stood there before a change, or lost against another device. Belongs to whoever owns the sheet.
create table worksheet_revision (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    worksheet uuid not null,
    content bytea not null,
    written_at timestamptz not null,
    kept_at timestamptz not null,
    foreign key (worksheet, owner) references worksheet (id, owner) on delete cascade
);
create index on worksheet_revision (worksheet, owner, kept_at desc);
create index on worksheet_revision (owner);

-- Answers that were typed and not kept yet, as the form sent them. No key to the sheet: the first draft comes before it.
create table worksheet_draft (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    tool text not null check (tool ~ '^[a-z][a-z-]{1,39}$'),
    worksheet uuid not null,
    base_version integer not null check (base_version >= 0),
    edition integer not null check (edition > 0),
    content bytea not null,
    saved_at timestamptz not null
);
create index on worksheet_draft (owner, saved_at desc);
