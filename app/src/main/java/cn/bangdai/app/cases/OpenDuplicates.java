package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open cases of the same person about the same item. It only warns: two births are two
 * registrations. What the actor may not see is told by its existence alone.
 */
@Component
public class OpenDuplicates {

  private static final int MOST = 5;

  /** A case that the actor may open. */
  public record Seen(String caseNumber, OffsetDateTime registeredAt) {}

  /**
   * What there is.
   *
   * @param seen cases that the actor may see, the newest first
   * @param elsewhere whether there are others, out of the actor's sight
   */
  public record Found(List<Seen> seen, boolean elsewhere) {

    public static final Found NONE = new Found(List.of(), false);

    public boolean none() {
      return seen.isEmpty() && !elsewhere;
    }
  }

  private final JdbcClient jdbc;
  private final CaseAccess access;
  private final PersonalData secrets;

  OpenDuplicates(JdbcClient jdbc, CaseAccess access, PersonalData secrets) {
    this.jdbc = jdbc;
    this.access = access;
    this.secrets = secrets;
  }

  /**
   * @param applicant as typed; someone without an identifier is recognised by name and telephone
   *     together
   * @param item item code; null and unknown ones have no cases
   */
  public Found of(Applicant applicant, String item, Actor actor) {
    if (applicant == null || item == null) {
      return Found.NONE;
    }
    CaseAccess.Filter sight = access.filter(actor, "c");
    List<Match> matches =
        jdbc.sql(
                """
                select c.number, c.registered_at, %s as seen
                from open_cases_of(:id, :name, :phone, :item) c
                order by c.registered_at desc
                """
                    .formatted(sight.sql()))
            .params(sight.params())
            .param("id", hash(applicant.idNumber()), Types.BINARY)
            .param("name", hash(applicant.name()), Types.BINARY)
            .param("phone", hash(applicant.phone()), Types.BINARY)
            .param("item", item)
            .query(
                (row, n) ->
                    new Match(
                        new Seen(
                            row.getString("number"),
                            Times.local(row.getTimestamp("registered_at").toInstant())),
                        row.getBoolean("seen")))
            .list();
    return new Found(
        matches.stream().filter(Match::visible).map(Match::of).limit(MOST).toList(),
        matches.stream().anyMatch(m -> !m.visible()));
  }

  private record Match(Seen of, boolean visible) {}

  private byte[] hash(String value) {
    return value == null || value.isBlank() ? null : secrets.hash(value);
  }
}
