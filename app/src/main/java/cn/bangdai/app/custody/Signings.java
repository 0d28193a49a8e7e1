package cn.bangdai.app.custody;

import cn.bangdai.app.notices.SignatureResult;
import cn.bangdai.app.notices.Signing;
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
 * What came of asking the applicant's side to sign when papers changed hands with it (DOMAIN 1,
 * signature results). Runs in the caller's transaction; kept for good.
 */
@Component
public class Signings {

  /** When the applicant's side signs. */
  public enum Occasion {
    TAKEN_IN("收下材料"),
    DELIVERED("送达"),
    RETURNED("退还材料");

    private final String title;

    Occasion(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * A signature result.
   *
   * @param witnesses names; empty when none were needed
   * @param postNumber null unless it was posted
   * @param note null for none
   * @param pieces how many pieces it is for
   * @param by name of who asked
   */
  public record View(
      Occasion occasion,
      SignatureResult result,
      String words,
      List<String> witnesses,
      String postNumber,
      String note,
      int pieces,
      String by,
      Instant at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Signings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void add(String caseNumber, Occasion occasion, Signing signing, int pieces, Actor by) {
    jdbc.sql(
            """
            insert into signing (case_number, occasion, result, witnesses, post_number, note, pieces,
                                 by_username, by_name, at)
            values (:case, :occasion, :result, :witnesses, :post, :note, :pieces, :by, :byName, :at)
            """)
        .param("case", caseNumber)
        .param("occasion", occasion.name())
        .param("result", signing.result().name())
        .param("witnesses", signing.witnesses().toArray(String[]::new))
        .param("post", signing.postNumber())
        .param("note", signing.note())
        .param("pieces", pieces)
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  /** Oldest first. Access is the caller's business. */
  public List<View> of(String caseNumber) {
    return jdbc.sql("select * from signing where case_number = :case order by id")
        .param("case", caseNumber)
        .query(Signings::view)
        .list();
  }

  private static View view(ResultSet row, int n) throws SQLException {
    List<String> witnesses = List.of((String[]) row.getArray("witnesses").getArray());
    Signing signing =
        new Signing(
            SignatureResult.valueOf(row.getString("result")),
            witnesses,
            row.getString("post_number"),
            row.getString("note"));
    return new View(
        Occasion.valueOf(row.getString("occasion")),
        signing.result(),
        signing.words(),
        witnesses,
        signing.postNumber(),
        signing.note(),
        row.getInt("pieces"),
        row.getString("by_name"),
        row.getTimestamp("at").toInstant());
  }
}
