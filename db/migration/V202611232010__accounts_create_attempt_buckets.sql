-- Tries at passwords, codes and links are counted here, so that all copies of the program count together. Who tried what stands
-- here only as a hash whose key lies outside the database; rows go after a day.
create table attempt_bucket (
    bucket text primary key,
    started_at timestamptz not null,
    attempts integer not null check (attempts >= 0),
    -- null: another try is allowed now, whatever the clocks of the copies say; otherwise from then on
    open_at timestamptz
);
create index attempt_bucket_started_at on attempt_bucket (started_at);
