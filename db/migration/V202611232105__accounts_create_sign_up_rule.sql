-- Who may make an account: everyone, whoever holds an invitation, or nobody. The one row is also what changes to administrators
-- wait for, so that of two at once only one becomes the first, and none of two removes the last.
create table sign_up_rule (
    only_one boolean primary key default true check (only_one),
    mode text not null check (mode in ('open', 'invitation', 'closed'))
);
insert into sign_up_rule (mode) values ('open');
