-- 办事指南, version by version. A case is pinned to the version it began with, so no version is ever changed.
create table guide (
  id          bigint generated always as identity primary key,
  item        text collate "C" not null references item (code),
  version     int not null check (version > 0),
  valid_from  date not null,
  conditions  text not null,
  flow        text not null,
  legal_basis text not null,
  fee         text not null,
  remark      text,
  current     boolean not null,
  unique (item, version)
);

create unique index guide_current on guide (item) where current;

create table guide_material (
  guide     bigint not null references guide (id),
  position  int not null check (position > 0),
  code      text not null,
  name      text not null check (length(name) between 1 and 200),
  originals int not null check (originals between 0 and 99),
  copies    int not null check (copies between 0 and 99),
  required  boolean not null,
  note      text,
  primary key (guide, position),
  unique (guide, code)
);

create function guide_versions_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'guide'
     and to_jsonb(new) - 'current' = to_jsonb(old) - 'current' then
    return new;
  end if;
  raise exception '办事指南的版本不能修改或删除，请另发新版本';
end
$$;

create trigger guide_stays before update or delete on guide
  for each row execute function guide_versions_stay();
create trigger guide_material_stays before update or delete on guide_material
  for each row execute function guide_versions_stay();
