-- On what ground a material is not asked for, and what was put right at the desk instead of told.
alter table material add column waiver_basis text
    check (waiver_basis in ('ELECTRONIC_LICENCE', 'SHARED_DATA', 'OTHER'));
alter table material add column correction text;
update material set waiver_basis = 'OTHER' where waiver is not null;
alter table material
    add constraint material_waiver_grounded check ((waiver is null) = (waiver_basis is null)),
    add constraint material_correction_present check (correction is null or status = 'PRESENT');
