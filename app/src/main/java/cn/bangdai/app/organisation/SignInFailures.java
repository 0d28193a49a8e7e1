package cn.bangdai.app.organisation;

import cn.bangdai.app.organisation.keycloak.SignInError;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.shared.TypedText;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that failed, Keycloak's and those at our own form, for half a year (网络安全法 21（三）: logs
 * for not less than six months).
 */
@Component
public class SignInFailures {

  private static final Duration KEPT = Duration.ofDays(184);
  private static final int LONGEST = 64;

  /**
   * One of them.
   *
   * @param username as it was typed; may be anybody's, or nobody's
   * @param name of the person with that account; null when there is none
   * @param reason a word such as {@code invalid_user_credentials}
   */
  public record Failure(
      long id, OffsetDateTime at, String username, String name, String address, String reason) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInFailures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void keep(List<SignInError> errors) {
    errors.forEach(e -> keep(e.at(), e.username(), e.address(), e.reason(), e.id()));
  }

  /**
   * @param username as it was typed
   */
  void keep(String username, String address, String reason) {
    keep(clock.instant(), username, address, reason, null);
  }

  private void keep(Instant at, String username, String address, String reason, String event) {
    jdbc.sql(
            """
            insert into sign_in_failure (at, username, address, reason, event_id)
            values (:at, :username, :address, :reason, :event) on conflict do nothing
            """)
        .param("at", Timestamp.from(at))
        .param("username", clean(username))
        .param("address", clean(address))
        .param("reason", clean(reason))
        .param("event", event, java.sql.Types.VARCHAR)
        .update();
  }

  /**
   * What was typed is shown to administrators: without line ends, tricks of direction, or length.
   */
  static String clean(String typed) {
    StringBuilder kept = new StringBuilder();
    (typed == null ? "" : typed)
        .codePoints()
        .filter(TypedText::isVisible)
        .limit(LONGEST)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * The newest first: with accounts of the administrator's units, and with names nobody has.
   *
   * @param q part of a name; null or blank for all
   */
  public Page<Failure> of(Actor admin, String q, String cursor, Integer limit) {
    String[] units = AdminScope.units(admin);
    int size = Paging.size(limit);
    long before = Paging.number(cursor);
    List<Failure> rows =
        jdbc.sql(
                """
                select f.id, f.at, f.username, a.name, f.address, f.reason
                from sign_in_failure f left join account a on a.username = f.username
                where (:before = 0 or f.id < :before)
                  and (a.username is null or exists (select from unnest(:units::text[]) u
                                                     where a.unit = u or starts_with(a.unit, u || '.')))
                  and (strpos(lower(f.username), lower(:q)) > 0 or strpos(a.name, :q) > 0)
                order by f.id desc limit :limit
                """)
            .param("before", before)
            .param("units", units)
            .param("q", AdminScope.asked(q))
            .param("limit", size + 1)
            .query(
                (row, n) ->
                    new Failure(
                        row.getLong("id"),
                        Times.local(row.getTimestamp("at").toInstant()),
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("reason")))
            .list();
    return Paging.page(rows, size, row -> String.valueOf(row.id()));
  }

  /** Those that are older than they are kept. */
  void forget() {
    jdbc.sql("delete from sign_in_failure where at < :before")
        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
