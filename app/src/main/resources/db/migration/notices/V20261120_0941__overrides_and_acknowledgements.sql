-- A later notice that names something new says why in words, for supervisors.
alter table notice drop constraint notice_override_check;
alter table notice drop constraint notice_check;
alter table notice add column override_reason text;
update notice set override_reason = '（当时没有要求写明理由）' where override is not null;
alter table notice
    add constraint notice_override_known check (override in ('FRONT_MISSED', 'GUIDE_CHANGED', 'FACTS_CHANGED')),
    add constraint notice_override_reasoned check ((override is null) = (override_reason is null)),
    add constraint notice_override_counted check ((override = 'FRONT_MISSED') is true = (override_unit is not null));

create index notice_overridden on notice (issued_at desc, id) where override is not null;

-- Every line points to a material of the notice's own case, and so of the guide pinned to it: the
-- checklist of a case is copied from that guide when it is registered and nothing is added later.
alter table material add constraint material_of_case unique (case_number, id);
alter table notice add constraint notice_of_case unique (case_number, id);
alter table notice_line add column case_number text;
alter table notice_line add column added boolean not null default false;
update notice_line l set case_number = n.case_number from notice n where n.id = l.notice_id;
alter table notice_line
    alter column case_number set not null,
    add constraint notice_line_in_case foreign key (case_number, notice_id) references notice (case_number, id),
    add constraint notice_line_in_guide foreign key (case_number, material_id) references material (case_number, id);

-- What came of asking the applicant to sign for a notice; every attempt is kept.
create table notice_acknowledgement (
    id            bigint      generated always as identity primary key,
    notice_id     uuid        not null references notice (id),
    result        text        not null check (result in ('SIGNED', 'SEALED', 'FINGERPRINT', 'PHONE', 'REFUSED', 'UNREACHABLE')),
    witnesses     text[]      not null,
    post_number   text,
    note          text,
    asked_by      text        not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    check ((result = 'UNREACHABLE') = (post_number is not null)),
    check (cardinality(witnesses) >= case result when 'FINGERPRINT' then 1 when 'REFUSED' then 2 else 0 end)
);

create index notice_acknowledgement_notice on notice_acknowledgement (notice_id, id);
