-- Meetings of peer and family groups. They stand in a table of their own beside the treatment places: a meeting is a time of the
-- week, often without a place, and the finder's index must not grow by it. Source and run of the import are the same tables, so
-- that no row of a feed may vanish unnoticed either.
create table meeting_feed (
    source_id bigint primary key references source,
    fellowship text not null check (fellowship <> ''),
    audience text not null check (audience in ('family', 'person', 'open')),
    -- for meetings that name no zone; empty if nobody said
    zone text not null
);

create table meeting (
    id bigint generated always as identity primary key,
    source_id bigint not null references meeting_feed,
    external_key text not null,
    name text not null check (name <> ''),
    -- 1 is Monday, as in ISO 8601
    weekday smallint not null check (weekday between 1 and 7),
    starts time not null,
    minutes integer not null check (minutes between 5 and 1440),
    zone text not null,
    attendance text not null check (attendance in ('in-person', 'online', 'hybrid')),
    location text not null,
    address text not null,
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    pos cube generated always as (
        case when lat is not null and lon is not null then cube(array[
            cos(radians(lat)) * cos(radians(lon)), cos(radians(lat)) * sin(radians(lon)), sin(radians(lat))]) end) stored,
    join_url text not null,
    dial_in text not null,
    notes text not null,
    -- whether people on medication are welcome: said by the source, or unknown
    medication text not null check (medication in ('yes', 'no', 'unknown')),
    last_seen_run bigint not null references import_run,
    absent_since timestamptz,
    unique (source_id, external_key),
    -- an online meeting has no place on a map, whatever its feed says
    check (attendance <> 'online' or lat is null),
    check ((lat is null) = (lon is null))
);
create index on meeting (weekday) where absent_since is null;
create index on meeting using gist (pos) where absent_since is null;
