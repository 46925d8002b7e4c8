-- A page of up to 8 kB stays in its row instead of going to a table of its own: a search reads all of them, and looking each up
-- once more took longer than opening it. Sealed text cannot be made smaller, so nothing is tried.
alter table journal_entry set (toast_tuple_target = 8160);
alter table journal_entry alter column content set storage external;
