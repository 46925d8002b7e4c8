-- What the finder searches: one narrow row per listing, written in the transaction that writes the listing. Position,
-- answers to the filters and number lie in the index itself (a GiST index-only scan, nearest first), which keeps the
-- search flat from twelve thousand to two million listings. The columns of bits are numbered by the Java filter list; its
-- fingerprint below tells a newer program to fill them again.
create table finder_entry (
    offering_id bigint primary key references offering on delete cascade,
    -- 1 has medication for opioid use, 2 the rest, 3 says it does not treat opioid use
    tier smallint not null check (tier between 1 and 3),
    pos cube not null,
    needs bigint not null,
    languages bigint not null
);
-- One index per tier: "with medication first, nearest first" is then two plain nearest-first scans.
create index finder_entry_tier1 on finder_entry using gist (pos) include (needs, languages, offering_id) where tier = 1;
create index finder_entry_tier2 on finder_entry using gist (pos) include (needs, languages, offering_id) where tier = 2;
create index finder_entry_tier3 on finder_entry using gist (pos) include (needs, languages, offering_id) where tier = 3;

create table finder_fingerprint (
    only_one boolean primary key default true check (only_one),
    fingerprint text not null
);
