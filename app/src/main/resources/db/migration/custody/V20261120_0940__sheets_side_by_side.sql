-- Parties of a joint case may have a sheet each between the same two units: what one asked for is on
-- its way while the other's supplement sets out.
drop index handover_open;
create index handover_open on handover (case_number, from_unit, to_unit)
    where state in ('IN_TRANSIT', 'DISCREPANCY');
