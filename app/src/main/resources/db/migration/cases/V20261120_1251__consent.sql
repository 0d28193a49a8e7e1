-- What an applicant agreed to, in the words that were read to them (PIPL 14, 17, 29). A wording is never changed; a new one is added.
create table consent_text (
    version text        primary key,
    purpose text        not null check (purpose in ('GENERAL', 'SENSITIVE')),
    words   text        not null,
    since   timestamptz not null
);

insert into consent_text (version, purpose, words, since) values
    ('2026-1', 'GENERAL',
     '帮办代办不收一分钱；法律规定的费用，如有，由主管部门收。办不办、什么时候不办了，由您决定，随时可以说。我们要记下您的姓名、证件、电话和住址，只用来办这件事；经手的每一步、谁看过，都有记录。',
     '2026-01-01T00:00:00+08:00'),
    ('2026-S1', 'SENSITIVE',
     '这件事要用到敏感个人信息（例如病情、残疾、银行账户、特定身份，或者不满十四周岁孩子的信息）。只给办这件事的人看，只为这件事用；泄露会影响您的尊严和财产安全，所以单独问您同意不同意。不同意的，可以自己直接到主管部门办理。',
     '2026-01-01T00:00:00+08:00');

create function consent_text_stays() returns trigger language plpgsql as $$
begin
    raise exception 'consent_text is append-only';
end
$$;

create trigger consent_text_no_change
    before update or delete on consent_text
    for each row execute function consent_text_stays();

-- Null where a case is older than this record, or where nobody said.
alter table cases
    add column consent_text           text references consent_text (version),
    add column consent_how            text check (consent_how in ('SPOKEN', 'PAPER', 'SCREEN')),
    add column consent_giver          text check (consent_giver in ('APPLICANT', 'GUARDIAN')),
    add column sensitive_consent_text text references consent_text (version),
    add column sensitive_consent_how  text check (sensitive_consent_how in ('SPOKEN', 'PAPER', 'SCREEN')),
    add column sensitive_consent_by   text,
    add column sensitive_consent_at   timestamptz,
    add constraint cases_sensitive_consent_whole
        check ((sensitive_consent_at is null) = (sensitive_consent_by is null));
