package cn.bangdai.app.custody;

import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code handover} and {@code handover_piece}. */
@Component
class HandoverTable {

  /**
   * What is written on a sheet when it goes out.
   *
   * @param task id of the task by which it is sent
   */
  record NewSheet(
      UUID id,
      String task,
      String caseNumber,
      String from,
      String to,
      Dispatch dispatch,
      List<Long> pieces) {}

  private final JdbcClient jdbc;

  HandoverTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return the sheet's number, such as {@code JJ-<case number>-1}
   */
  String insert(NewSheet sheet, Actor by, Instant at) {
    Dispatch dispatch = sheet.dispatch();
    return jdbc.sql(
            """
            with next as (
                select coalesce(max(number), 0) + 1 as number from handover
                where case_number = :case),
            made as (
                insert into handover (id, case_number, number, sheet_number, from_unit, to_unit,
                    channel, carrier, tracking_number, outside_number, note, pieces, state,
                    sent_by, sent_by_name, sent_at, dispatch_sheet_id)
                select :id, :case, number, 'JJ-' || :case || '-' || number, :from, :to,
                    :channel, :carrier, :tracking, :outside, :note, cardinality(:pieces::bigint[]),
                    'IN_TRANSIT', :by, :byName, :at,
                    (select sheet_id from dispatch_sheet_task where task_id = :task)
                from next returning sheet_number),
            listed as (
                insert into handover_piece (handover_id, piece_id)
                select :id, p from unnest(:pieces::bigint[]) p)
            select sheet_number from made
            """)
        .param("id", sheet.id())
        .param("task", sheet.task())
        .param("case", sheet.caseNumber())
        .param("from", sheet.from())
        .param("to", sheet.to())
        .param("channel", dispatch.channel().name())
        .param("carrier", dispatch.carrier())
        .param("tracking", dispatch.trackingNumber())
        .param("outside", dispatch.outsideNumber())
        .param("note", dispatch.note())
        .param("pieces", sheet.pieces().toArray(Long[]::new))
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", at(at))
        .query(String.class)
        .single();
  }

  /** The open sheets between two units of a case, oldest first. */
  List<Handover> open(String caseNumber, String from, String to) {
    return jdbc.sql(
            """
            select h.*, (select array_agg(p.piece_id order by p.piece_id) from handover_piece p
                         where p.handover_id = h.id
                         and (p.result is null or p.result = 'MISSING')) as outstanding
            from handover h
            where h.case_number = :case and h.from_unit = :from and h.to_unit = :to
                and h.state in ('IN_TRANSIT', 'DISCREPANCY')
            order by h.number
            """)
        .param("case", caseNumber)
        .param("from", from)
        .param("to", to)
        .query(HandoverTable::handover)
        .list();
  }

  /** The two ends of a sheet. */
  record Ends(String from, String to) {}

  /** Empty for a sheet that has arrived. */
  Optional<Ends> ends(UUID id) {
    return jdbc.sql(
            """
            select from_unit as "from", to_unit as "to" from handover
            where id = :id and state = 'IN_TRANSIT'
            """)
        .param("id", id)
        .query(Ends.class)
        .optional();
  }

  private static Handover handover(ResultSet row, int n) throws SQLException {
    var outstanding = row.getArray("outstanding");
    String from = row.getString("from_unit");
    String to = row.getString("to_unit");
    return new Handover(
        row.getObject("id", UUID.class),
        row.getString("sheet_number"),
        from,
        to,
        row.getString("state").equals("DISCREPANCY"),
        new Hand(from, row.getString("sent_by"), row.getString("sent_by_name")),
        row.getString("received_by") == null
            ? null
            : new Hand(to, row.getString("received_by"), row.getString("received_by_name")),
        outstanding == null ? List.of() : List.of((Long[]) outstanding.getArray()));
  }

  /** What became of pieces on a sheet. */
  void result(Handover sheet, Collection<Long> pieces, String result) {
    if (!pieces.isEmpty()) {
      jdbc.sql(
              """
              update handover_piece set result = :result
              where handover_id = :sheet and piece_id = any(:pieces)
              """)
          .param("result", result)
          .param("sheet", sheet.id())
          .param("pieces", pieces.toArray(Long[]::new))
          .update();
    }
  }

  /**
   * What a receiver signs.
   *
   * @param missing how many pieces are still missing
   */
  record Receipt(String caseNumber, Handover sheet, int missing, String note) {}

  /**
   * Signed for. The first signature stays when a sheet with missing pieces is signed again. A lead
   * window certifies copies of what has come, in the same breath: a statement of its own would cost
   * every receipt of every case.
   */
  void received(Receipt receipt, Actor by, Instant at) {
    jdbc.sql(
            "with copied as ("
                + CertifiedCopies.OF_HELD
                + ")"
                + """
            update handover set state = case when :missing > 0 then 'DISCREPANCY' else 'RECEIVED' end,
                missing = greatest(missing, :missing),
                receive_note = coalesce(:note, receive_note),
                received_by = coalesce(received_by, :by),
                received_by_name = coalesce(received_by_name, :byName),
                received_at = coalesce(received_at, :at)
            where id = :sheet
            """)
        .param("case", receipt.caseNumber())
        .param("window", receipt.sheet().to())
        .param("missing", receipt.missing())
        .param("note", receipt.note())
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", at(at))
        .param("sheet", receipt.sheet().id())
        .update();
  }

  /** The difference is settled and the sheet closed. */
  void resolved(Handover sheet, Resolution resolution, Actor by, Instant at) {
    jdbc.sql(
            """
            update handover set state = 'RECEIVED', resolution = :resolution,
                responsible_unit = :responsible, replacement = :replacement,
                resolution_note = :note, resolved_by = :by, resolved_by_name = :byName,
                resolved_at = :at
            where id = :sheet
            """)
        .param("resolution", resolution.outcome().name())
        .param("responsible", resolution.responsibleUnit())
        .param("replacement", resolution.replacement())
        .param("note", resolution.note())
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", at(at))
        .param("sheet", sheet.id())
        .update();
  }

  private static OffsetDateTime at(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
