-- Treatment places as published lists give them, and where each one comes from: a family must be able to see how old a
-- listing is, and a newer list must be able to replace what an older one said without losing a listing's address.
-- Extensions of PostgreSQL's own that a plain database owner may create (earthdistance and PostGIS are not among them).
create extension if not exists cube;
create extension if not exists pg_trgm;

create table source (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
    name text not null check (name <> ''),
    publisher text not null,
    url text not null,
    licence_note text not null,
    list_year integer not null check (list_year between 1990 and 2200),
    country text not null check (country ~ '^[A-Z]{2}$')
);

create table import_run (
    id bigint generated always as identity primary key,
    source_id bigint not null references source,
    file_name text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    started_at timestamptz not null,
    finished_at timestamptz not null,
    rows_read integer not null,
    rows_new integer not null,
    rows_changed integer not null,
    rows_unchanged integer not null,
    rows_duplicate integer not null,
    rows_rejected integer not null,
    rows_absent integer not null,
    rows_unplaced integer not null,
    report jsonb not null,
    -- no row may vanish between the file and the list
    constraint every_row_is_accounted_for
        check (rows_read = rows_new + rows_changed + rows_unchanged + rows_duplicate + rows_rejected)
);
create index on import_run (source_id, id desc);

create table organization (
    id bigint generated always as identity primary key,
    -- name and region in small letters: the lists have no number for an organization
    organization_key text not null unique,
    name text not null check (name <> '')
);

create table place (
    id bigint generated always as identity primary key,
    -- the address in small letters: several programs work at one address
    place_key text not null unique,
    line1 text not null,
    line2 text not null,
    city text not null,
    region text not null,
    postcode text not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    geo_precision text not null check (geo_precision in ('exact', 'street', 'zip', 'town', 'none')),
    -- on the unit sphere: nearest first is exact, also over the pole and the date line; cube refuses null coordinates
    pos cube generated always as (
        case when lat is not null and lon is not null then cube(array[
            cos(radians(lat)) * cos(radians(lon)), cos(radians(lat)) * sin(radians(lon)), sin(radians(lat))]) end) stored,
    constraint a_position_has_a_precision check ((lat is null) = (geo_precision = 'none') and (lat is null) = (lon is null))
);

create table offering (
    id bigint generated always as identity primary key,
    organization_id bigint not null references organization,
    -- null: by telephone or online only
    place_id bigint references place,
    kind text not null check (kind in ('treatment', 'meeting', 'harm_reduction')),
    name text not null check (name <> ''),
    program_name text not null,
    status text not null default 'active' check (status in ('active', 'paused', 'closed', 'hidden')),
    codes text[] not null
);
create index on offering (place_id);
create index on offering (organization_id);

create table phone (
    offering_id bigint not null references offering on delete cascade,
    sort smallint not null,
    role text not null check (role in ('main', 'intake', 'hotline')),
    raw text not null check (raw <> ''),
    e164 text check (e164 ~ '^\+[1-9][0-9]{6,14}$'),
    extension text check (extension ~ '^[0-9]{1,10}$'),
    -- letters in the number are part of how people remember it and are kept in raw
    vanity boolean not null,
    primary key (offering_id, sort)
);

-- Codes that no codebook knows are kept (label null), so that nothing a list says is lost.
create table service_code (
    code text primary key check (code ~ '^[A-Z0-9]{1,20}$'),
    category_code text,
    category text,
    label text,
    sort integer not null
);

create table source_record (
    id bigint generated always as identity primary key,
    source_id bigint not null references source,
    external_key text not null,
    key_kind text not null check (key_kind in ('strict')),
    offering_id bigint not null references offering,
    raw jsonb not null,
    raw_hash text not null,
    first_seen_run bigint not null references import_run,
    last_seen_run bigint not null references import_run,
    -- set when a newer edition of the list no longer names it; a listing is never deleted
    absent_since timestamptz,
    unique (source_id, external_key)
);
create index on source_record (offering_id);
