package cn.bangdai.app.termination;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.TypedText;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.ProxyHandling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 代办终止: ends a case early. What is in transit is received first and everything travels home, by the
 * process; the applicant's request needs no review (004 三（二）4（2）).
 */
@Component
public class TerminateCase implements UseCase<TerminateCase.Terminate, TerminateCase.Terminated> {

  /**
   * A termination as sent.
   *
   * @param evidence what proves it: the signed request, named or by the id of its file
   */
  public record Terminate(
      String caseNumber, Condition condition, String reason, List<String> evidence)
      implements Command {

    public Terminate {
      evidence = evidence == null ? List.of() : evidence.stream().filter(Objects::nonNull).toList();
    }

    /** The same with its texts cleaned as forms clean them; INVALID for what can't be kept. */
    Terminate cleaned() {
      return new Terminate(
          caseNumber,
          condition,
          TypedText.block("reason", reason, TerminationRule.LONGEST_REASON),
          evidence.stream().map(Terminate::line).toList());
    }

    private static String line(String evidence) {
      String line = TypedText.line("evidence", evidence, TerminationRule.LONGEST_EVIDENCE);
      return line == null ? "" : line;
    }

    @Override
    public String verb() {
      return "case.terminate";
    }
  }

  /** The case after it. */
  public record Terminated(String caseNumber, String status, Condition condition) {}

  private final CaseAccess access;
  private final CaseStore cases;
  private final TerminationRecords records;
  private final Deadlines deadlines;
  private final Workflow workflow;
  private final Feedback feedback;

  TerminateCase(
      CaseAccess access,
      CaseStore cases,
      TerminationRecords records,
      Deadlines deadlines,
      Workflow workflow,
      Feedback feedback) {
    this.access = access;
    this.cases = cases;
    this.records = records;
    this.deadlines = deadlines;
    this.workflow = workflow;
    this.feedback = feedback;
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
    TerminationRule.check(asked);
    Terminate command = asked.cleaned();
    TerminationRule.check(command);
    if (c.responsible() == null) {
      cases.responsible(c.number(), actor.username());
    }
    records.add(command, actor);
    cases.terminated(c.number(), command.condition().name());
    deadlines.cancelAll(c.number());
    feedback.tell(c.number(), "按您的要求，代办已经终止，材料会退还给您。", actor);
    workflow.send(ProxyHandling.Messages.TERMINATED, c.processInstance(), Map.of());
    return Done.of(
        new Terminated(c.number(), "TERMINATED", command.condition()),
        c.number(),
        "代办终止：" + command.condition().label());
  }
}
