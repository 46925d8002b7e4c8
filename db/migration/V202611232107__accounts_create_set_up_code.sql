-- The code that whoever starts a new copy reads in its log, and which makes them the first administrator. Only a hash lies here;
-- the code has 100 random bits and needs no salt. All copies of the program on one database share the newest one.
create table set_up_code (
    only_one boolean primary key default true check (only_one),
    id uuid not null,
    code_hash bytea not null check (length(code_hash) = 32)
);
