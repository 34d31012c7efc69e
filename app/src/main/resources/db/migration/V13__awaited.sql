-- Whether a row is for somebody who has just done something and now waits for it, and whether such a row is open at a
-- destination: a little of a workspace's allowance is kept back for these.
alter table outbox add column answers boolean default false not null;
alter table destination add column awaited boolean default false not null;
