package cn.bangdai.app.notices;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case's list of documents says beside its notices. */
@Component
public class IssuedNotices {

  /**
   * A notice without its lines.
   *
   * @param id of the notice and of its document
   * @param answer the newest answer of the applicant; null while nobody has asked
   * @param override why it names what no earlier notice named; null when it doesn't
   * @param overrideReason the reason in words; null likewise
   */
  public record Listed(
      UUID id, SignatureResult answer, NoticeOverride.Kind override, String overrideReason) {}

  private final JdbcClient jdbc;

  IssuedNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By id; one statement. Access is the caller's business. */
  public Map<UUID, Listed> of(String caseNumber) {
    return jdbc
        .sql(
            """
            select id, override, override_reason,
                   (select a.result from notice_acknowledgement a where a.notice_id = notice.id
                    order by a.id desc limit 1) as answer
            from notice where case_number = :case
            """)
        .param("case", caseNumber)
        .query(
            (row, n) ->
                new Listed(
                    row.getObject("id", UUID.class),
                    known(SignatureResult.class, row.getString("answer")),
                    known(NoticeOverride.Kind.class, row.getString("override")),
                    row.getString("override_reason")))
        .list()
        .stream()
        .collect(Collectors.toMap(Listed::id, Function.identity()));
  }

  private static <E extends Enum<E>> E known(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
