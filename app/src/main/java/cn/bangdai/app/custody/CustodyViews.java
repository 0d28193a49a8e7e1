package cn.bangdai.app.custody;

import cn.bangdai.app.custody.HandoverView.Line;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the papers of a case for whoever may see it. */
@Component
public class CustodyViews {

  private final CaseAccess access;
  private final UnitNames units;
  private final Signings signings;
  private final CertifiedCopies copies;
  private final JdbcClient jdbc;

  CustodyViews(
      CaseAccess access,
      UnitNames units,
      Signings signings,
      CertifiedCopies copies,
      JdbcClient jdbc) {
    this.signings = signings;
    this.copies = copies;
    this.access = access;
    this.units = units;
    this.jdbc = jdbc;
  }

  /**
   * @throws cn.bangdai.app.shared.Refusal NOT_FOUND when the actor may not see the case
   */
  public CustodyView of(String caseNumber, Actor actor) {
    access.requireSight(caseNumber, actor);
    return new CustodyView(
        pieces(caseNumber),
        handovers(caseNumber),
        events(caseNumber),
        signings.of(caseNumber),
        copies.of(caseNumber));
  }

  List<PieceView> pieces(String caseNumber) {
    return jdbc.sql("select * from piece where case_number = :case order by id")
        .param("case", caseNumber)
        .query(this::piece)
        .list();
  }

  private PieceView piece(ResultSet row, int n) throws SQLException {
    String unit = row.getString("holder_unit");
    return new PieceView(
        row.getLong("id"),
        row.getString("name"),
        PieceKind.valueOf(row.getString("kind")),
        row.getInt("number"),
        row.getString("document_number"),
        PieceState.valueOf(row.getString("state")),
        unit,
        unit == null ? null : units.of(unit),
        row.getString("holder_name"),
        instant(row, "since"),
        row.getString("material_code"),
        row.getString("authority"),
        row.getString("receipt"));
  }

  private List<HandoverView> handovers(String caseNumber) {
    Map<UUID, List<Line>> lines = new HashMap<>();
    jdbc.sql(
            """
            select p.* from handover_piece p join handover h on h.id = p.handover_id
            where h.case_number = :case order by p.piece_id
            """)
        .param("case", caseNumber)
        .query(
            row -> {
              UUID sheet = row.getObject("handover_id", UUID.class);
              Line line = new Line(row.getLong("piece_id"), row.getString("result"));
              lines.computeIfAbsent(sheet, id -> new ArrayList<>()).add(line);
            });
    return jdbc.sql(
            """
            select h.*, s.number as together
            from handover h left join dispatch_sheet s on s.id = h.dispatch_sheet_id
            where h.case_number = :case order by h.number
            """)
        .param("case", caseNumber)
        .query((row, n) -> handover(row, lines))
        .list();
  }

  private HandoverView handover(ResultSet row, Map<UUID, List<Line>> lines) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new HandoverView(
        id,
        row.getString("sheet_number"),
        row.getString("together"),
        row.getString("from_unit"),
        units.of(row.getString("from_unit")),
        row.getString("to_unit"),
        units.of(row.getString("to_unit")),
        Channel.valueOf(row.getString("channel")),
        row.getString("carrier"),
        row.getString("tracking_number"),
        row.getString("outside_number"),
        row.getString("sent_by_name"),
        instant(row, "sent_at"),
        row.getString("received_by_name"),
        instant(row, "received_at"),
        row.getString("state"),
        row.getString("note"),
        row.getString("resolution"),
        row.getString("responsible_unit"),
        row.getString("replacement"),
        lines.getOrDefault(id, List.of()));
  }

  private List<EventView> events(String caseNumber) {
    return jdbc.sql("select * from piece_event where case_number = :case order by id")
        .param("case", caseNumber)
        .query(CustodyViews::event)
        .list();
  }

  private static EventView event(ResultSet row, int n) throws SQLException {
    PieceEvent event = PieceEvent.valueOf(row.getString("event"));
    return new EventView(
        instant(row, "at"),
        event,
        event.title(),
        row.getLong("piece_id"),
        row.getString("from_unit"),
        row.getString("from_name"),
        row.getString("to_unit"),
        row.getString("to_name"),
        row.getString("by_name"),
        row.getString("note"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
