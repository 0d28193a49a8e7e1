-- What can be handled. Loaded once from the published lists, afterwards the administrators' own.
create table item (
  code                text collate "C" primary key check (length(code) between 1 and 40),
  county              text not null references unit (code),
  source              text not null,
  sector              text not null,
  name                text not null check (length(name) between 1 and 200),
  main_name           text,
  item_type           text,
  levels              text[] not null
    check (levels <@ array['REGION', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] and cardinality(levels) > 0),
  department          text references unit (code),
  help_channel        text,
  modes               text[] not null check (modes <@ array['PROXY', 'HELP', 'DIRECT'] and cardinality(modes) > 0),
  proxy_levels        text[] not null check (proxy_levels <@ array['COUNTY', 'TOWNSHIP', 'VILLAGE']),
  complex             boolean not null default false,
  attendance_required boolean not null default false,
  promised_days       int not null check (promised_days between 0 and 365),
  statutory_days      int not null check (statutory_days between 0 and 365),
  initials            text not null,
  published           boolean not null default true,
  version             int not null default 1 check (version > 0),
  constraint item_promise_within_statute check (promised_days <= statutory_days),
  constraint item_proxy_levels_need_proxy check ('PROXY' = any (modes) or cardinality(proxy_levels) = 0)
);

-- a county's list, page by page in the order of the codes
create index item_of_county on item (county, code) where published;
create index item_of_department on item (department);

-- What a station may do with the item: only take the entrustment, accept, or decide.
create table item_delegation (
  item       text collate "C" not null references item (code) on delete cascade,
  level      text not null check (level in ('COUNTY', 'TOWNSHIP', 'VILLAGE')),
  delegation text not null check (delegation in ('PROXY_ONLY', 'ENTRUSTED_ACCEPTANCE', 'AUTHORISED')),
  primary key (item, level)
);

-- Who reviews and who decides, in this order; the place is a level or a department.
create table decision_step (
  item       text collate "C" not null references item (code) on delete cascade,
  position   int not null check (position > 0),
  kind       text not null check (kind in ('REVIEW', 'DECIDE')),
  level      text check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  department text references unit (code),
  primary key (item, position),
  constraint decision_step_has_one_place check (num_nonnulls(level, department) = 1)
);
