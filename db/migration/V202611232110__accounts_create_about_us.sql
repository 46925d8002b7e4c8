-- What a family has told about itself, so that nothing is asked twice. One sealed document for each account.
create table about_us (
    owner_id uuid primary key references account (id) on delete cascade,
    sealed bytea not null,
    version bigint not null check (version > 0)
);

-- Answers that were locked or damaged when new ones took their place: a forgotten password never deletes a word, and the old
-- password opens them again. Sealed for the cell they came from.
create table about_us_before (
    id uuid primary key,
    owner_id uuid not null references account (id) on delete cascade,
    sealed bytea not null,
    set_aside_at timestamptz not null
);
create index on about_us_before (owner_id, set_aside_at);
