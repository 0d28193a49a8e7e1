package cn.bangdai.app.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices of a case by name, for lists. */
@Component
public class IssuedNotices {

  /** A notice without its lines. */
  public record Listed(
      UUID id, NoticeKind kind, String number, String unit, String issuedBy, Instant issuedAt) {

    public String title() {
      return kind.title();
    }
  }

  private final JdbcClient jdbc;

  IssuedNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first; one statement. Access is the caller's business. */
  public List<Listed> of(String caseNumber) {
    return jdbc.sql(
            """
            select id, kind, number, unit, issued_by_name, issued_at
            from notice where case_number = :case order by position
            """)
        .param("case", caseNumber)
        .query(
            (row, n) ->
                new Listed(
                    row.getObject("id", UUID.class),
                    NoticeKind.valueOf(row.getString("kind")),
                    row.getString("number"),
                    row.getString("unit"),
                    row.getString("issued_by_name"),
                    row.getTimestamp("issued_at").toInstant()))
        .list();
  }
}
