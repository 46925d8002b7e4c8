-- A family that reached the right place has checked its number. Only the listing and the day are kept, never who rang: one row
-- for each day is enough to say when somebody last got through.
create table listing_check (
    offering_id bigint not null references offering,
    method text not null check (method in ('phone')),
    checked_on date not null,
    primary key (offering_id, method, checked_on)
);
