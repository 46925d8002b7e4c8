-- Why: a family may want to look before it calls, and FindTreatment.gov and other lists print an address. As printed: what is no
-- address of a web page is left out when it is shown.
alter table offering add column website text not null default '' check (length(website) <= 500);
