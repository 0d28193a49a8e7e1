package cn.bangdai.app.supervision;

import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Coordination;
import cn.bangdai.processes.Coordination.Variables;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 请求协调: who works on a case reports a problem that the unit can't solve to the unit above. */
@Component
public class AskCoordination implements UseCase<AskCoordination.Ask, AskCoordination.Asked> {

  /** The problem as written. */
  public record Ask(String caseNumber, String problem) implements Command {
    @Override
    public String verb() {
      return "coordination.open";
    }
  }

  /**
   * The coordination that runs now.
   *
   * @param unit code of the unit that asks; the one above it answers
   */
  public record Asked(String id, String caseNumber, String unit) {}

  private final CaseAccess access;
  private final CaseStore cases;
  private final Coordinations coordinations;
  private final Workflow workflow;
  private final Clock clock;

  AskCoordination(
      CaseAccess access,
      CaseStore cases,
      Coordinations coordinations,
      Workflow workflow,
      Clock clock) {
    this.access = access;
    this.cases = cases;
    this.coordinations = coordinations;
    this.workflow = workflow;
    this.clock = clock;
  }

  @Override
  public Class<Asked> resultType() {
    return Asked.class;
  }

  @Override
  public void authorise(Ask command, Actor actor) {
    access.requireWork(command.caseNumber(), actor);
  }

  @Override
  public Done<Asked> perform(Ask command, Actor actor) {
    String number = command.caseNumber();
    cases.load(number).requireOpen();
    String problem = Typed.required("problem", command.problem(), "请写明遇到什么问题、想请上级怎么办。");
    if (runs(number, actor.unit())) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "COORDINATED_ALREADY", "本单位已经为这个件请求过协调，还没有结束。有新情况请在那一次里说明。");
    }
    CoordinationRow row = row(number, problem, actor);
    coordinations.insert(row);
    coordinations.started(row.id(), start(row));
    return Done.of(new Asked(row.id(), number, actor.unit()), number, "向上级请求协调");
  }

  private boolean runs(String caseNumber, String unit) {
    return coordinations.of(caseNumber).stream()
        .anyMatch(c -> c.closedAt() == null && c.askingUnit().equals(unit));
  }

  private CoordinationRow row(String number, String problem, Actor actor) {
    return new CoordinationRow(
        UUID.randomUUID().toString(),
        number,
        problem,
        actor.unit(),
        actor.unit(),
        CoordinationRow.State.OPEN,
        actor.username(),
        actor.name(),
        clock.instant(),
        null,
        null,
        null,
        null);
  }

  private String start(CoordinationRow row) {
    return workflow.start(
        Coordination.KEY,
        row.caseNumber(),
        Map.of(
            Variables.CASE_NUMBER, row.caseNumber(),
            Variables.SUBJECT, row.id(),
            Variables.ASKED_BY, row.askingUnit(),
            Variables.UNIT, row.unit()));
  }
}
