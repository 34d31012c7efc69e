-- The call that a destination's oldest row needs next, as far as is known: while that has to wait, the destination is passed
-- over. Empty where nobody knows; it is then found out by trying.
alter table destination add column needs varchar default '' not null;

-- What failed at its place while a row waited there, and for how long the place was waited for then.
alter table outbox add column failures integer default 0 not null;
alter table outbox add column failing_millis bigint default 0 not null;
