-- Who chose a person's zone. Whoever has one now may have chosen it themselves, and keeps it.
alter table person add column zone_chosen boolean default true not null;
alter table person alter column zone_chosen set default false;
