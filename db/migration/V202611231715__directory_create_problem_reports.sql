-- "Something wrong here?": anyone may say so without an account, so the database itself counts how often, for all replicas.
create table problem_report (
    id bigint generated always as identity primary key,
    offering_id bigint not null references offering,
    reason text not null check (reason in
        ('wrong_number', 'closed', 'moved', 'wrong_services', 'sales_call', 'other')),
    text text not null check (length(text) <= 1000),
    reported_at timestamptz not null,
    handled_at timestamptz
);
create index on problem_report (id) where handled_at is null;
create index on problem_report (offering_id);

-- Senders are counted under a hash whose key is random and goes with its hour: nobody can tell afterwards who reported.
create table problem_report_hour (
    hour timestamptz primary key,
    key bytea not null check (length(key) = 32),
    reports integer not null
);

create table problem_report_sender (
    hour timestamptz not null references problem_report_hour on delete cascade,
    sender text not null,
    reports integer not null,
    primary key (hour, sender)
);
