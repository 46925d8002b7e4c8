-- Run once by PostgreSQL's image, on an empty volume: Porchlight's role owns its database and has no other power. The
-- administrator keeps no password, so only somebody inside the container can be the administrator.
\getenv password POSTGRES_PASSWORD
create role porchlight login password :'password';
create database porchlight owner porchlight;
alter role postgres password null;
