package cn.bangdai.app.visits;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An appointment or a home visit is agreed with the applicant. */
@Component
public class PlanVisit implements UseCase<PlanVisit.Plan, Visit> {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  /**
   * What is agreed.
   *
   * @param caseNumber null before there is a case
   * @param name who comes or is visited; only without a case, which knows its applicant
   * @param phone likewise
   */
  public record Plan(
      String caseNumber,
      Visit.Kind kind,
      Instant at,
      String place,
      String purpose,
      String name,
      String phone)
      implements Command {
    @Override
    public String verb() {
      return "visit.plan";
    }
  }

  private final VisitAccess access;
  private final VisitTable table;
  private final Visits visits;
  private final Feedback feedback;
  private final Clock clock;

  PlanVisit(VisitAccess access, VisitTable table, Visits visits, Feedback feedback, Clock clock) {
    this.access = access;
    this.table = table;
    this.visits = visits;
    this.feedback = feedback;
    this.clock = clock;
  }

  @Override
  public Class<Visit> resultType() {
    return Visit.class;
  }

  @Override
  public void authorise(Plan command, Actor actor) {
    access.toPlan(command.caseNumber(), actor);
  }

  @Override
  public Done<Visit> perform(Plan asked, Actor actor) {
    Plan plan = VisitRule.checked(asked, clock.instant());
    long id = table.add(plan, actor.unit(), actor);
    String when = plan.at().atZone(Times.ZONE).format(MOMENT);
    if (plan.caseNumber() != null) {
      feedback.tell(
          plan.caseNumber(),
          "和您约好：" + when + "，" + plan.place() + "，" + plan.purpose() + "。",
          actor);
    }
    AuditEntry entry = AuditEntry.of(plan.kind().title() + "：约在 " + when).with(Map.of("visit", id));
    return new Done<>(visits.find(id).orElseThrow(), plan.caseNumber(), entry);
  }
}
