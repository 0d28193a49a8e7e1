package cn.bangdai.app.termination;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Termination;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 代办终止: ends a case early, or asks for it. The applicant's own request takes effect at once (004
 * 三（二）4（2）); the other conditions wait for a review one level up, and the case goes on meanwhile,
 * but that no result is issued or delivered.
 */
@Component
public class TerminateCase implements UseCase<TerminateCase.Terminate, TerminateCase.Terminated> {

  /**
   * A termination as sent.
   *
   * @param evidence what proves it, such as the signed request: named, or by the id of its file
   * @param grounds what the condition demands beside; null for nothing
   */
  public record Terminate(
      String caseNumber, Condition condition, String reason, List<String> evidence, Grounds grounds)
      implements Command {

    public Terminate {
      evidence = evidence == null ? List.of() : evidence.stream().filter(Objects::nonNull).toList();
      grounds = grounds == null ? Grounds.NONE : grounds;
    }

    /** With nothing beside reason and evidence. */
    public Terminate(String caseNumber, Condition condition, String reason, List<String> evidence) {
      this(caseNumber, condition, reason, evidence, Grounds.NONE);
    }

    @Override
    public String verb() {
      return "case.terminate";
    }
  }

  /**
   * The case after it.
   *
   * @param status of the case: unchanged while a review is awaited
   * @param state of the request
   */
  public record Terminated(
      String caseNumber, String status, Condition condition, TerminationState state) {}

  private final CaseAccess access;
  private final CaseStore cases;
  private final TerminationFacts facts;
  private final TerminationTable table;
  private final EndCase endCase;
  private final Workflow workflow;

  TerminateCase(
      CaseAccess access,
      CaseStore cases,
      TerminationFacts facts,
      TerminationTable table,
      EndCase endCase,
      Workflow workflow) {
    this.access = access;
    this.cases = cases;
    this.facts = facts;
    this.table = table;
    this.endCase = endCase;
    this.workflow = workflow;
  }

  @Override
  public Class<Terminated> resultType() {
    return Terminated.class;
  }

  @Override
  public void authorise(Terminate command, Actor actor) {
    access.requireWork(command.caseNumber(), actor);
  }

  @Override
  public Done<Terminated> perform(Terminate asked, Actor actor) {
    CaseRow c = cases.load(asked.caseNumber());
    c.requireOpen();
    requireFirst(c);
    TerminationFacts.Facts known = facts.of(c.number());
    Terminate command = TypedTermination.cleaned(TypedTermination.completed(asked, known));
    TerminationRules.check(command, known);
    table.add(command, actor);
    return command.condition().reviewed() ? request(c, command, actor) : end(c, command, actor);
  }

  private static void requireFirst(CaseRow c) {
    if (c.terminationRequested()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "TERMINATION_REQUESTED", "这个件已经有一个终止申请在等复核，不能再提。请等复核有结果。");
    }
  }

  private Done<Terminated> end(CaseRow c, Terminate command, Actor actor) {
    endCase.end(c, command.condition(), actor.username(), actor);
    return Done.of(
        new Terminated(c.number(), "TERMINATED", command.condition(), TerminationState.CONFIRMED),
        c.number(),
        "代办终止：" + command.condition().label());
  }

  private Done<Terminated> request(CaseRow c, Terminate command, Actor actor) {
    cases.terminationRequested(c.number(), true);
    Map<String, Object> routing =
        Map.of(
            Termination.Variables.CASE_NUMBER, c.number(),
            Termination.Variables.REQUEST_UNIT, actor.unit(),
            Termination.Variables.TELL_FIRST, command.condition() == Condition.LAW_CONFLICT);
    table.started(c.number(), workflow.start(Termination.KEY, c.number(), routing));
    return Done.of(
        new Terminated(
            c.number(), c.status().name(), command.condition(), TerminationState.REQUESTED),
        c.number(),
        "申请终止，报上一级复核：" + command.condition().label());
  }
}
