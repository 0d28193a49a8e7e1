-- Which items use sensitive personal data (PIPL 28). Null: as the words below say; an administrator's own list otherwise.
alter table item add column sensitive text[]
    check (sensitive <@ array['HEALTH', 'FINANCE', 'IDENTITY', 'RELIGION', 'BIOMETRIC']);

-- A first guess: a regular expression over the names of an item, or over a sector that holds nothing else.
create table sensitive_words (
    kind  text not null check (kind in ('HEALTH', 'FINANCE', 'IDENTITY', 'RELIGION', 'BIOMETRIC')),
    place text not null check (place in ('NAME', 'SECTOR')),
    words text not null,
    primary key (kind, place, words)
);

insert into sensitive_words (kind, place, words) values
    ('HEALTH', 'SECTOR', '^(医保部门|医疗保障|残联部门)$'),
    ('HEALTH', 'NAME', '残疾|医疗保险|医保|医疗救助|就医|诊费|大病|慢特病|门诊|住院|工伤|生育|康复|身体状况|精神障碍'),
    ('FINANCE', 'NAME', '报销|贷款|补贴|补助|救助金|抚恤|优待金|个人账户|待遇(核定|申领|领取|支付)'),
    ('IDENTITY', 'NAME', '低保|最低生活保障|特困|困境儿童|孤儿|困难(人员|家庭|群众)|临时救助|退役|优抚|烈士|流浪|无人抚养'),
    ('RELIGION', 'NAME', '宗教|清真'),
    ('BIOMETRIC', 'NAME', '身份证.*(核发|申领|换领|补领)');
