-- Why: what visitors and callers report has to be answered by somebody, and what an administrator mends must stay mended when a
-- newer list is loaded, stay visible as a change, and be taken back exactly.
alter table problem_report
    add column answer text not null default '' check (answer in ('', 'right', 'number', 'closed', 'hidden', 'nothing'));

create table listing_change (
    id bigint generated always as identity primary key,
    offering_id bigint not null references offering,
    field text not null check (field in ('status', 'phone')),
    -- what stood there before, whole, so that it can be put back
    before jsonb not null,
    after jsonb not null,
    -- the account; no reference, since what was changed stays true when the account is gone
    changed_by uuid not null,
    changed_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    constraint taken_back_by_somebody check ((undone_by is null) = (undone_at is null))
);
create index on listing_change (offering_id, field, id desc);
create index on listing_change (id desc) where undone_at is null;

-- What a later list says of a field that an administrator has mended: shown to them, never taken silently.
create table listing_suggestion (
    offering_id bigint not null references offering,
    field text not null check (field in ('phone')),
    incoming jsonb not null,
    run_id bigint not null references import_run,
    -- false once somebody has kept their own value, or where the list still says what it said before
    is_open boolean not null,
    primary key (offering_id, field)
);

-- Toll-free numbers that many listings share are looked up on the page of a place.
create index phone_e164 on phone (e164) where e164 is not null;
