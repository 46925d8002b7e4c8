-- How far a family says it is with each of the ten steps. Plain, since it holds a number and a word; a step that was not
-- started has no row. "Completed" ends nothing and can be taken back.
create table step_progress (
    owner_id uuid not null references account (id) on delete cascade,
    step smallint not null check (step between 1 and 10),
    status text not null check (status in ('in-progress', 'completed')),
    changed_at timestamptz not null,
    primary key (owner_id, step)
);

-- "Not today" and "later": until which day a reminder of the first page stays away.
create table reminder_pause (
    owner_id uuid not null references account (id) on delete cascade,
    reminder text not null check (reminder in ('next-thing', 'recovery-code')),
    until_on date not null,
    primary key (owner_id, reminder)
);
