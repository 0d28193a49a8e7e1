-- A piece of paper changes hands a dozen times and is always looked for by its case. Without indexes on
-- who holds it, and with room on its page, each change stays on the page and touches no index.
drop index piece_holder;
drop index piece_handover;
alter table piece set (fillfactor = 60);

-- An event is written by the statement that moves its piece: the piece's own references say that case
-- and sheet exist. Looking them up again for every event cost as much as writing it.
alter table piece_event drop constraint piece_event_case_number_fkey;
alter table piece_event drop constraint piece_event_handover_id_fkey;
drop index piece_event_piece;
