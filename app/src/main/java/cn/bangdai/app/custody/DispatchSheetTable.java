package cn.bangdai.app.custody;

import cn.bangdai.app.custody.DispatchSheets.Line;
import cn.bangdai.app.custody.DispatchSheets.Sheet;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code dispatch_sheet} and what travels on them. */
@Component
class DispatchSheetTable {

  private final JdbcClient jdbc;
  private final CaseAccess access;

  DispatchSheetTable(JdbcClient jdbc, CaseAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /**
   * Opens a sheet for these tasks; the same id again is the same sheet.
   *
   * @return its number, such as {@code HD-20261120-7}
   */
  String open(UUID id, String from, String to, List<String> taskIds, Actor by, Instant at) {
    jdbc.sql(
            """
            with opened as (
                insert into dispatch_sheet (id, number, from_unit, to_unit, opened_by, opened_by_name,
                                            opened_at)
                select :id, 'HD-' || :day || '-' || nextval('dispatch_sheet_number'), :from, :to, :by,
                       :byName, :at
                where not exists (select 1 from dispatch_sheet where id = :id)
                returning id)
            insert into dispatch_sheet_task (task_id, sheet_id)
            select t, id from opened, unnest(:tasks::text[]) t
            on conflict (task_id) do update set sheet_id = excluded.sheet_id
            """)
        .param("id", id)
        .param("day", LocalDate.ofInstant(at, Times.ZONE).format(DateTimeFormatter.BASIC_ISO_DATE))
        .param("from", from)
        .param("to", to)
        .param("tasks", taskIds.toArray(String[]::new))
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
    return number(id).orElseThrow();
  }

  /** Empty for a sheet that was never opened. */
  Optional<String> number(UUID id) {
    return jdbc.sql("select number from dispatch_sheet where id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** The sheet with those of its cases that the actor may see; empty when there are none. */
  Optional<Sheet> find(String number, Actor actor) {
    CaseAccess.Filter sight = access.filter(actor, "c");
    Map<String, Object> params = new HashMap<>(sight.params());
    params.put("number", number);
    List<Line> lines =
        jdbc.sql(
                """
                select h.case_number, h.sheet_number, h.pieces, h.missing, h.state, h.received_by_name,
                       h.received_at, h.channel, h.carrier, h.tracking_number, h.outside_number,
                       c.item_name, c.applicant_masked
                from dispatch_sheet s join handover h on h.dispatch_sheet_id = s.id
                     join cases c on c.number = h.case_number
                where s.number = :number and %s
                order by h.sent_at, h.case_number
                """
                    .formatted(sight.sql()))
            .params(params)
            .query(DispatchSheetTable::line)
            .list();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return jdbc.sql("select * from dispatch_sheet where number = :number")
        .param("number", number)
        .query((row, n) -> sheet(row, lines))
        .optional();
  }

  private static Sheet sheet(ResultSet row, List<Line> lines) throws SQLException {
    return new Sheet(
        row.getString("number"),
        row.getString("from_unit"),
        row.getString("to_unit"),
        row.getString("opened_by_name"),
        row.getTimestamp("opened_at").toInstant(),
        lines);
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    Timestamp received = row.getTimestamp("received_at");
    return new Line(
        row.getString("case_number"),
        row.getString("item_name"),
        row.getString("applicant_masked"),
        row.getString("sheet_number"),
        Channel.valueOf(row.getString("channel")),
        row.getString("carrier"),
        row.getString("tracking_number"),
        row.getString("outside_number"),
        row.getInt("pieces"),
        row.getInt("missing"),
        row.getString("state"),
        row.getString("received_by_name"),
        received == null ? null : received.toInstant());
  }
}
