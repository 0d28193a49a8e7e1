package cn.bangdai.app.audit;

import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import cn.bangdai.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What signed-in people asked for and were not given, for auditors. Written in a transaction of its
 * own, since the one in which somebody is refused is undone.
 */
@Component
public class DeniedAttempts {

  /** Rows of one person in one minute: somebody who tries every number can't fill the disk. */
  private static final int MOST_A_MINUTE = 60;

  private static final Logger LOG = LoggerFactory.getLogger(DeniedAttempts.class);

  /**
   * What was asked for.
   *
   * @param status 403 or 404
   * @param route pattern of the address, such as {@code /api/cases/{number}}
   * @param asked the numbers in the address; empty when there are none
   * @param address of the network, from which it came
   */
  public record Attempt(int status, String method, String route, String asked, String address) {}

  /** An attempt as it was kept. */
  public record Row(
      long id,
      Instant at,
      String actor,
      String actorName,
      String actorUnit,
      int status,
      String method,
      String route,
      String asked,
      String address) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final Clock clock;

  DeniedAttempts(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Keeps the attempt, once a minute for the same person, route and numbers. The answer is given
   * whether or not it can be kept.
   */
  public void keep(Attempt attempt, Actor actor) {
    try {
      apart.executeWithoutResult(status -> write(attempt, actor, clock.instant()));
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("A denied attempt was not kept: {}", away.getMessage());
    }
  }

  private void write(Attempt attempt, Actor actor, Instant at) {
    jdbc.sql(
            """
            insert into denied_attempt
              (at, minute, actor, actor_name, actor_unit, status, method, route, asked, address)
            select :at, :minute, :actor, :name, :unit, :status, :method, :route, :asked, :address
            where (select count(*) from denied_attempt where actor = :actor and minute = :minute) < :most
            on conflict (actor, minute, route, method, asked) do nothing
            """)
        .param("at", Timestamp.from(at))
        .param("minute", Timestamp.from(at.truncatedTo(ChronoUnit.MINUTES)))
        .param("actor", actor.username())
        .param("name", actor.name())
        .param("unit", actor.unit())
        .param("status", attempt.status())
        .param("method", attempt.method())
        .param("route", attempt.route())
        .param("asked", attempt.asked())
        .param("address", attempt.address())
        .param("most", MOST_A_MINUTE)
        .update();
  }

  /** Whether the actor is somebody who is to see them. */
  public static boolean shownTo(Actor actor) {
    return Rights.audits(actor);
  }

  /**
   * Of the people of the auditor's unit and those below it, the newest first.
   *
   * @param cursor null or empty for the first page
   * @throws Refusal FORBIDDEN for anybody but auditors
   */
  public Page<Row> find(String cursor, int size, Actor actor) {
    if (!shownTo(actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "AUDITORS_ONLY", "被拒绝的访问只给审计人员看。需要了解请联系本级审计人员。");
    }
    long before = Paging.number(cursor);
    List<Row> rows =
        jdbc.sql(
                """
                select id, at, actor, actor_name, actor_unit, status, method, route, asked, address
                from denied_attempt
                where exists (select 1 from unnest(:units::text[]) u
                              where actor_unit = u or starts_with(actor_unit, u || '.'))
                  and (:before = 0 or id < :before)
                order by id desc limit :limit
                """)
            .param("units", actor.unitsAs(Role.AUDITOR).toArray(String[]::new))
            .param("before", before)
            .param("limit", size + 1)
            .query(Row.class)
            .list();
    return Paging.page(rows, size, row -> Long.toString(row.id()));
  }
}
