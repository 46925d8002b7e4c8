-- Where a family may say it lives: there is no geocoder, so that nobody outside learns who looks for treatment where.
create table postcode (
    country text not null check (country ~ '^[A-Z]{2}$'),
    code text not null,
    lat double precision not null check (lat between -90 and 90),
    lon double precision not null check (lon between -180 and 180),
    city text not null,
    region text not null,
    primary key (country, code)
);

create table town (
    id bigint generated always as identity primary key,
    country text not null check (country ~ '^[A-Z]{2}$'),
    region text not null,
    region_name text not null,
    name text not null,
    -- small letters without accents and dots, "saint" and "mount" written out
    name_key text not null check (name_key <> ''),
    lat double precision not null check (lat between -90 and 90),
    lon double precision not null check (lon between -180 and 180),
    -- how many ZIP codes carry the town's name: puts the larger of two towns of one name first
    postcodes integer not null
);
create index on town (name_key);
create index town_spelling on town using gin (name_key gin_trgm_ops);

-- Which file the two tables hold, so that a second start does not load it again.
create table place_file (
    name text primary key,
    sha256 text not null
);
