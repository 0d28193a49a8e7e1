-- The unit tree. A code is its path (LT, LT.JJ, LT.JJ.01); type and level are stored, never derived from it.
create table unit (
  code      text primary key check (code ~ '^[A-Z0-9]+(\.[A-Z0-9]+)*$'),
  name      text not null check (length(name) between 1 and 60),
  type      text not null check (type in ('CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'DEPARTMENT')),
  level     text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  parent    text references unit (code),
  closed_on date,
  -- Rights are checked by prefix, so a path that lies about its parent must not exist.
  constraint unit_path_follows_parent check (parent is null or starts_with(code, parent || '.')),
  constraint unit_level_of_type check (type = 'DEPARTMENT' or type = level),
  constraint unit_department_has_parent check (type <> 'DEPARTMENT' or parent is not null)
);

-- "everything below LT.JJ" is code like 'LT.JJ.%', whatever the collation of the database
create index unit_code_prefix on unit (code text_pattern_ops);
create index unit_parent on unit (parent);

-- Further posts of people beside their home unit: standing in for a one-agent station, representing a department.
create table post (
  id        bigint generated always as identity primary key,
  username  text not null,
  unit      text not null references unit (code),
  role      text not null,
  kind      text not null check (kind in ('BACKUP', 'CHIEF_REPRESENTATIVE', 'FURTHER')),
  from_date date not null,
  to_date   date,
  constraint post_ends_after_it_begins check (to_date is null or to_date >= from_date)
);

create index post_of_person on post (username, from_date);
create index post_at_unit on post (unit, from_date);
