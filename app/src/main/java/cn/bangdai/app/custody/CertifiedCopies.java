package cn.bangdai.app.custody;

import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Copies that a lead window certifies for the departments of a joint case, while the originals stay
 * with it (DESIGN 5, Custody). A certified copy is the department's to keep: it is no piece in
 * custody and never comes back.
 */
@Component
public class CertifiedCopies {

  /**
   * A certified copy of an original.
   *
   * @param piece id of the original
   * @param forUnit code of the department it is for
   * @param by name of who certified it
   */
  public record View(
      long piece, String name, String forUnit, String certifiedUnit, String by, Instant at) {}

  /**
   * One statement, so that who receives papers can run it with another. Needs the case, the window,
   * who certifies (user name, name) and when.
   */
  static final String OF_HELD =
      """
      insert into certified_copy (case_number, piece_id, for_unit, certified_unit, certified_by,
                                  certified_name, certified_at)
      select p.case_number, p.id, d.unit, :window, :by, :byName, :at
      from cases c join piece p on p.case_number = c.number
                   join case_party d on d.case_number = c.number and d.unit <> :window
      where c.number = :case and c.joint and c.window_unit = :window
          and p.kind = 'ORIGINAL' and p.state = 'HELD' and p.holder_unit = :window
      order by d.position, p.id
      on conflict do nothing
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  CertifiedCopies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Certifies every original held at the window for every other party of the case that has no copy
   * of it yet; does nothing in a case that is not joint.
   *
   * @return how many copies are new
   */
  public int certify(String caseNumber, String window, Actor actor) {
    return jdbc.sql(OF_HELD)
        .param("case", caseNumber)
        .param("window", window)
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  /** In the order in which they were certified. Access is the caller's business. */
  public List<View> of(String caseNumber) {
    return jdbc.sql(
            """
            select k.*, p.name from certified_copy k join piece p on p.id = k.piece_id
            where k.case_number = :case order by k.id
            """)
        .param("case", caseNumber)
        .query(CertifiedCopies::view)
        .list();
  }

  private static View view(ResultSet row, int n) throws SQLException {
    return new View(
        row.getLong("piece_id"),
        row.getString("name"),
        row.getString("for_unit"),
        row.getString("certified_unit"),
        row.getString("certified_name"),
        row.getTimestamp("certified_at").toInstant());
  }
}
