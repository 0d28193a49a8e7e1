package cn.bangdai.app.supervision;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may urge a unit (DESIGN 4): a supervisor over the case or over the unit, the responsible
 * agent, and for an overdue case any agent who sees it.
 */
@Component
public class UrgeRights {

  private final JdbcClient jdbc;

  UrgeRights(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * As what the actor may urge the unit about a case that the actor sees; empty if not at all.
   *
   * @param unit code of the unit to be urged
   */
  public Optional<UrgingRow.Kind> of(Actor actor, CaseRow c, String unit) {
    if (Rights.supervises(actor, c.origin()) || Rights.supervises(actor, unit)) {
      return Optional.of(UrgingRow.Kind.SUPERVISED);
    }
    boolean own = actor.posts().stream().anyMatch(post -> post.unit().equals(unit));
    boolean waits =
        actor.username().equals(c.responsible())
            || (Rights.atCounter(actor) && overdue(c.number()));
    return waits && !own ? Optional.of(UrgingRow.Kind.URGED) : Optional.empty();
  }

  UrgingRow.Kind require(Actor actor, CaseRow c, String unit) {
    return of(actor, c, unit)
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "NOT_YOURS_TO_URGE",
                    "督查人员可以督办，首办负责人可以催办别的单位；超期的件，看得到它的代办人员也可以催办。件在本单位手里的，请直接办理或请求协调。"));
  }

  private boolean overdue(String caseNumber) {
    return jdbc.sql("select lamp = 'RED' from cases where number = :number")
        .param("number", caseNumber)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
