-- The boundaries that a family keeps, and how each went. The words are sealed; in the clear stand only the state and the day
-- of the next look, so that what is due can be found. "once" is made with the form: one sent twice makes one row.
create table boundary (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    once uuid not null,
    status text not null check (status in ('active', 'paused', 'retired')),
    review_on date not null,
    content bytea not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null,
    unique (owner, once)
);

-- Kept, partly or not this time is sealed too: nobody else learns how it goes.
create table boundary_follow_up (
    id uuid primary key,
    owner uuid not null references account (id) on delete cascade,
    boundary_id uuid not null references boundary (id) on delete cascade,
    once uuid not null,
    content bytea not null,
    happened_on date not null,
    created_at timestamptz not null,
    unique (owner, once)
);

create index boundary_follow_up_of_boundary on boundary_follow_up (boundary_id, created_at);
