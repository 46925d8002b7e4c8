-- Why: an administrator loads a newer list, sees first what it would change, and can take it back for 30 days. What was sent lies
-- here until it is applied or thrown away, so that any copy of the program can go on with it and no file is left on a disk.
create table list_import (
    id uuid primary key,
    -- what is said about the list: the columns of source
    about jsonb not null,
    file_name text not null,
    sha256 text not null default '',
    bytes bigint not null default 0,
    -- the administrator says that the file is the whole list for every state that it names
    complete boolean not null default false,
    state text not null check (state in ('sending', 'reading', 'ready', 'refused', 'applying', 'applied')),
    -- why it was refused, in a sentence without anybody's name
    said text not null default '',
    -- what would change, counted by loading it and taking it back
    preview jsonb,
    rows_read integer not null default 0,
    rows_expected integer not null default 0,
    -- while work goes on this is renewed every second: an old one means that the work died
    alive_at timestamptz not null,
    run_id bigint references import_run,
    started_by uuid not null,
    started_at timestamptz not null
);
create index on list_import (started_at desc);

-- The file in pieces of a megabyte at most.
create table list_import_part (
    import_id uuid not null references list_import on delete cascade,
    n integer not null,
    bytes bytea not null,
    primary key (import_id, n)
);
-- a workbook is packed already
alter table list_import_part alter column bytes set storage external;

-- Rows that are not taken over, or that need a word: every one, with its number in the file.
create table list_import_note (
    import_id uuid not null references list_import on delete cascade,
    row_number integer not null,
    kind text not null check (kind in ('rejected', 'repeated', 'kept')),
    name text not null,
    reason text not null
);
create index on list_import_note (import_id, row_number);

-- What a person decided about a row that may be a place known so far.
create table list_import_decision (
    import_id uuid not null references list_import on delete cascade,
    row_number integer not null,
    offering_id bigint not null references offering,
    is_same boolean not null,
    primary key (import_id, row_number)
);

alter table import_run
    -- null: the list that ships with the application, or one that an earlier version loaded
    add column applied_by uuid,
    -- the row of source before this run, so that taking it back restores the year that pages print
    add column source_before jsonb,
    add column undone_by uuid,
    add column undone_at timestamptz,
    add constraint undone_by_somebody check ((undone_by is null) = (undone_at is null));

alter table source_record
    drop constraint source_record_key_kind_check,
    add constraint source_record_key_kind_check check (key_kind in ('strict', 'source')),
    -- brought by a run that was taken back: families who saved it may still read it, nobody else sees it
    add column withdrawn boolean not null default false;

-- How each listing stood before a run, kept for 30 days.
create table import_before (
    run_id bigint not null references import_run,
    offering_id bigint not null references offering,
    kind text not null check (kind in ('new', 'changed', 'unchanged', 'absent')),
    seen_run bigint references import_run,
    absent_since timestamptz,
    -- the listing, its numbers, its record and its open question, whole; for changed ones only
    before jsonb,
    primary key (run_id, offering_id)
);
