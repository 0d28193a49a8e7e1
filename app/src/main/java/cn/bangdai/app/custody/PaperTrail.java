package cn.bangdai.app.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers of a case for drawing: each piece with its last sheet, and the line of hands. */
@Component
public class PaperTrail {

  /**
   * A piece and where it is.
   *
   * @param unit code of the unit that holds it; null when none of ours does
   * @param holder name of who holds it; null likewise
   * @param sheet number of the last sheet it travelled on; null when it never did
   * @param authority to whom it went against a receipt; null unless it did
   * @param receipt number of that receipt; null likewise
   */
  public record Piece(
      String name,
      PieceKind kind,
      int number,
      PieceState state,
      String unit,
      String holder,
      Instant since,
      String sheet,
      String authority,
      String receipt) {}

  /**
   * Pieces that changed hands together.
   *
   * @param from code of the unit that gave them; null when the applicant did
   * @param to code of the unit that got them; null when they went to the applicant or set out
   * @param sheet number of the sheet; null when they did not travel
   */
  public record Move(
      Instant at,
      PieceEvent event,
      String from,
      String to,
      String toName,
      String sheet,
      int pieces) {}

  /**
   * All of it; moves oldest first.
   *
   * @param signatures what came of asking the applicant's side to sign, oldest first
   * @param copies certified for departments of a joint case
   */
  public record Papers(
      List<Piece> pieces,
      List<Move> moves,
      List<Signings.View> signatures,
      List<CertifiedCopies.View> copies) {}

  private final JdbcClient jdbc;
  private final Signings signings;
  private final CertifiedCopies copies;

  PaperTrail(JdbcClient jdbc, Signings signings, CertifiedCopies copies) {
    this.jdbc = jdbc;
    this.signings = signings;
    this.copies = copies;
  }

  /** Four statements, however many pieces. Access is the caller's business. */
  public Papers of(String caseNumber) {
    return new Papers(
        pieces(caseNumber), moves(caseNumber), signings.of(caseNumber), copies.of(caseNumber));
  }

  private List<Piece> pieces(String caseNumber) {
    return jdbc.sql(
            """
            select p.*, (select h.sheet_number from handover_piece l join handover h on h.id = l.handover_id
                         where l.piece_id = p.id order by h.number desc limit 1) as sheet
            from piece p where p.case_number = :case order by p.id
            """)
        .param("case", caseNumber)
        .query(PaperTrail::piece)
        .list();
  }

  private static Piece piece(ResultSet row, int n) throws SQLException {
    return new Piece(
        row.getString("name"),
        PieceKind.valueOf(row.getString("kind")),
        row.getInt("number"),
        PieceState.valueOf(row.getString("state")),
        row.getString("holder_unit"),
        row.getString("holder_name"),
        instant(row.getTimestamp("since")),
        row.getString("sheet"),
        row.getString("authority"),
        row.getString("receipt"));
  }

  private List<Move> moves(String caseNumber) {
    return jdbc.sql(
            """
            select e.at, e.event, e.from_unit, e.to_unit, max(e.to_name) as to_name,
                   max(h.sheet_number) as sheet, count(*) as pieces
            from piece_event e left join handover h on h.id = e.handover_id
            where e.case_number = :case
            group by e.at, e.event, e.from_unit, e.to_unit, e.handover_id
            order by min(e.id)
            """)
        .param("case", caseNumber)
        .query(
            (row, n) ->
                new Move(
                    instant(row.getTimestamp("at")),
                    PieceEvent.valueOf(row.getString("event")),
                    row.getString("from_unit"),
                    row.getString("to_unit"),
                    row.getString("to_name"),
                    row.getString("sheet"),
                    row.getInt("pieces")))
        .list();
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
