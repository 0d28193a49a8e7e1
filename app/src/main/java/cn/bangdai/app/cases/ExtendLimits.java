package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.CaseDeadlines;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.DeadlineView;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 延期: a supervisor of the deciding authority extends the limits of the decision, once and before
 * they are over; the applicant is told why (行政许可法 42).
 */
@Component
public class ExtendLimits implements UseCase<ExtendLimits.Extend, ExtendLimits.Extended> {

  /**
   * An extension as sent.
   *
   * @param workingDays added to the limits that run
   */
  public record Extend(String caseNumber, Integer workingDays, String reason) implements Command {
    @Override
    public String verb() {
      return "case.extend";
    }
  }

  /**
   * The case after it.
   *
   * @param dueOn last day of the promised limit; null while it is paused or when none runs
   */
  public record Extended(String caseNumber, int workingDays, LocalDate dueOn) {}

  private final CaseAccess access;
  private final Deciders deciders;
  private final ExtensionRule rule;
  private final Limits limits;
  private final Extensions extensions;
  private final Feedback feedback;

  ExtendLimits(
      CaseAccess access,
      Deciders deciders,
      ExtensionRule rule,
      Limits limits,
      Extensions extensions,
      Feedback feedback) {
    this.access = access;
    this.deciders = deciders;
    this.rule = rule;
    this.limits = limits;
    this.extensions = extensions;
    this.feedback = feedback;
  }

  /** Who decides the case; before anybody does, it is with the unit that registered it. */
  @Component("decidersOfLimits")
  record Deciders(Parties parties, CaseStore cases) {

    boolean supervisedBy(Actor actor, String caseNumber) {
      List<String> deciding = parties.of(caseNumber);
      return deciding.isEmpty()
          ? Rights.supervises(actor, cases.load(caseNumber).origin())
          : deciding.stream().anyMatch(unit -> Rights.supervises(actor, unit));
    }
  }

  /** The case's limits, to read and to change. */
  @Component("limitsToExtend")
  record Limits(Deadlines deadlines, CaseDeadlines views) {

    /** Those that can be extended and are open. */
    List<DeadlineView> open(String caseNumber) {
      return views.of(caseNumber).stream()
          .filter(view -> view.closedAt() == null)
          .filter(view -> EveryBranchWaits.CLOCKS.contains(view.kind()))
          .toList();
    }
  }

  @Override
  public Class<Extended> resultType() {
    return Extended.class;
  }

  @Override
  public void authorise(Extend command, Actor actor) {
    access.requireSight(command.caseNumber(), actor);
    if (!deciders.supervisedBy(actor, command.caseNumber())) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "NOT_YOURS_TO_EXTEND",
          "只有审批单位或其上级的督查人员可以批准延期，您可以查看，不能延期。需要延期请报他们批准。");
    }
  }

  /** Whether the page offers it: the actor may, a limit runs in time, and none was extended. */
  public boolean offered(String caseNumber, Actor actor) {
    List<DeadlineView> open = limits.open(caseNumber);
    return deciders.supervisedBy(actor, caseNumber)
        && !open.isEmpty()
        && open.stream().noneMatch(view -> view.left() != null && view.left() < 0)
        && extensions.of(caseNumber).isEmpty();
  }

  /** The most working days that both limits can be extended by. */
  public int most() {
    return rule.most(EveryBranchWaits.CLOCKS);
  }

  @Override
  public Done<Extended> perform(Extend command, Actor actor) {
    String number = command.caseNumber();
    String reason = TypedText.block("reason", command.reason(), ExtensionRule.LONGEST_REASON);
    List<DeadlineKind> kinds = limits.open(number).stream().map(DeadlineView::kind).toList();
    rule.check(command.workingDays(), reason, kinds);
    kinds.forEach(kind -> limits.deadlines().extend(number, kind, command.workingDays()));
    extensions.add(
        number, deciders.parties().of(number).get(0), command.workingDays(), reason, actor);
    LocalDate dueOn = limits.open(number).get(0).dueOn();
    feedback.tell(number, told(command.workingDays(), dueOn, reason), actor);
    return Done.of(
        new Extended(number, command.workingDays(), dueOn),
        number,
        "批准延长办理时限 " + command.workingDays() + " 个工作日，开延期告知书");
  }

  private static String told(int days, LocalDate dueOn, String reason) {
    String until = dueOn == null ? "" : "，延长到" + DayAhead.words(dueOn);
    return "办理时限经批准延长 " + days + " 个工作日" + until + "。理由：" + reason;
  }
}
