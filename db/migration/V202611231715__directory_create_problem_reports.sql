-- "Something wrong here?": anyone may say so without an account, so the database itself counts how often.
create table problem_report (
    id bigint generated always as identity primary key,
    offering_id bigint not null references offering,
    reason text not null check (reason in
        ('wrong_number', 'closed', 'moved', 'wrong_services', 'sales_call', 'other')),
    text text not null check (length(text) <= 2000),
    contact text not null check (length(contact) <= 200),
    reported_at timestamptz not null,
    handled_at timestamptz
);
create index on problem_report (id) where handled_at is null;
create index on problem_report (offering_id);

-- A keyed hash of the sender's address and the hour: the address itself is never stored, and old hours are removed.
create table problem_report_count (
    sender text not null,
    hour timestamptz not null,
    reports integer not null,
    primary key (sender, hour)
);
