-- Why: a number that somebody dialled and found dead weighs more than one that somebody read elsewhere. Empty where the
-- reporter did not say.
alter table problem_report add column known_by text not null default ''
    check (known_by in ('', 'called', 'was_there', 'read_it'));
