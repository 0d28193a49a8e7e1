-- Since when somebody works in another unit than before; null for those who never moved. Their
-- unfinished cases wait for a supervisor like those of people who have left.
alter table account add column moved_at timestamptz;

-- Both are asked each few seconds, and few rows are meant.
create index account_moved on account (moved_at) where moved_at is not null;
create index account_changed on account (updated_at);
