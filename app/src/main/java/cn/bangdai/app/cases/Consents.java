package cn.bangdai.app.cases;

import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was consented to in a case. */
@Component
public class Consents {

  /**
   * @param sensitive the separate consent to the use of sensitive data (PIPL 29); null when it was
   *     not given
   */
  public record OfCase(Consent general, Consent sensitive) {}

  private final JdbcClient jdbc;

  Consents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Access is the caller's business. */
  public OfCase of(String caseNumber) {
    return jdbc.sql(
            """
            select c.consent_text as version, t.words, c.consent_how as how, c.consent_giver as giver,
                   coalesce(a.name, c.registered_by) as taken_by, c.consent_at as at,
                   c.sensitive_consent_text as s_version, s.words as s_words,
                   c.sensitive_consent_how as s_how, c.consent_giver as s_giver,
                   coalesce(b.name, c.sensitive_consent_by) as s_taken_by,
                   c.sensitive_consent_at as s_at
            from cases c
            left join consent_text t on t.version = c.consent_text
            left join consent_text s on s.version = c.sensitive_consent_text
            left join account a on a.username = c.registered_by
            left join account b on b.username = c.sensitive_consent_by
            where c.number = :case
            """)
        .param("case", caseNumber)
        .query((row, n) -> new OfCase(consent(row, ""), consent(row, "s_")))
        .single();
  }

  private static Consent consent(ResultSet row, String prefix) throws SQLException {
    Timestamp at = row.getTimestamp(prefix + "at");
    String how = row.getString(prefix + "how");
    String giver = row.getString(prefix + "giver");
    return at == null
        ? null
        : new Consent(
            row.getString(prefix + "version"),
            row.getString(prefix + "words"),
            how == null ? null : Consent.How.valueOf(how),
            giver == null ? null : Consent.Giver.valueOf(giver),
            row.getString(prefix + "taken_by"),
            Times.local(at.toInstant()));
  }

  /**
   * Keeps the separate consent, in the words of today; a later one takes the place of the first.
   */
  void sensitive(String caseNumber, Consent.How how, Actor takenBy, Instant at) {
    jdbc.sql(
            """
            update cases set
              sensitive_consent_text = (select version from consent_text
                                        where purpose = 'SENSITIVE' order by since desc limit 1),
              sensitive_consent_how = :how, sensitive_consent_by = :by, sensitive_consent_at = :at
            where number = :case
            """)
        .param("how", how == null ? null : how.name(), Types.VARCHAR)
        .param("by", takenBy.username())
        .param("at", Timestamp.from(at))
        .param("case", caseNumber)
        .update();
  }
}
