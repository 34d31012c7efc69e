-- When we were brought to a place of Teams' last, by Teams' own clock: a removal that it tells again may be older. Empty where we
-- were not seen to be brought.
alter table teams_conversation add column invited_at timestamp with time zone;
