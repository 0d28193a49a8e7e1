package cn.bangdai.app.people;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Staffing;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 改派首办负责人: the only way in which responsibility changes hands; by a supervisor over the origin,
 * with a reason that stays in the case's history. The open tasks go along, and the applicant is
 * told whom to ask from now on.
 */
@Component
public class ReassignResponsible
    implements UseCase<ReassignResponsible.Reassign, ReassignResponsible.Reassigned> {

  /**
   * Makes somebody else responsible.
   *
   * @param to user name
   */
  public record Reassign(String caseNumber, String to, String reason) implements Command {
    @Override
    public String verb() {
      return "case.reassign";
    }
  }

  /** Who is responsible now, and how many open tasks went along. */
  public record Reassigned(String caseNumber, String responsible, int tasks) {}

  /** What it asks and changes. */
  @Component("casesOfReassigning")
  record Cases(
      CaseAccess access, CaseStore store, TaskList tasks, Feedback feedback, Units units) {}

  private final Cases cases;
  private final Staff people;
  private final Staffing staffing;
  private final Workflow workflow;

  ReassignResponsible(Cases cases, Staff people, Staffing staffing, Workflow workflow) {
    this.cases = cases;
    this.people = people;
    this.staffing = staffing;
    this.workflow = workflow;
  }

  @Override
  public Class<Reassigned> resultType() {
    return Reassigned.class;
  }

  @Override
  public void authorise(Reassign command, Actor actor) {
    cases.access().requireSight(command.caseNumber(), actor);
    String origin = cases.store().load(command.caseNumber()).origin();
    if (!Rights.supervises(actor, origin)) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN, "NOT_YOURS_TO_REASSIGN", "首办负责人只能由登记单位的上级督查人员改派。请联系他们办理。");
    }
  }

  @Override
  public Done<Reassigned> perform(Reassign command, Actor actor) {
    CaseRow c = cases.store().load(command.caseNumber());
    List<OpenTask> open = cases.tasks().ofCase(c.number());
    Person to = check(command, c, open);
    cases.store().responsible(c.number(), to.username());
    List<OpenTask> theirs = open.stream().filter(ReassignResponsible::personal).toList();
    theirs.forEach(task -> workflow.standIn(task.id(), null, to.username(), List.of()));
    String place = cases.units().find(to.unit()).map(u -> u.windowName()).orElse(to.unit());
    cases
        .feedback()
        .tell(c.number(), "您的件从今天起改由" + place + "的 " + to.name() + " 负责到底，有事请找他。", actor);
    String before = people.find(c.responsible()).map(Person::name).orElse(c.responsible());
    return new Done<>(
        new Reassigned(c.number(), to.username(), theirs.size()),
        c.number(),
        AuditEntry.of("首办负责人由 " + before + " 改为 " + to.name() + "：" + command.reason().strip())
            .with(Map.of("from", c.responsible(), "to", to.username())));
  }

  private Person check(Reassign command, CaseRow c, List<OpenTask> open) {
    if (c.responsible() == null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "NOBODY_RESPONSIBLE", "这个件还没有首办负责人，等有人受理委托以后才能改派。");
    }
    if (!c.status().isOpen() && open.isEmpty()) {
      c.requireOpen();
    }
    Optional<Person> to = people.find(command.to()).filter(p -> fits(p, c));
    Objections objections = new Objections();
    Optional.ofNullable(command.to())
        .flatMap(staffing::whyNot)
        .ifPresent(why -> objections.when(true, "to", why));
    objections
        .text(command.reason(), PlanAbsence.LONGEST_REASON, "reason", "改派的原因")
        .when(to.isEmpty(), "to", "请选择登记单位或它上级单位的代办人员。")
        .when(c.responsible().equals(command.to()), "to", "他已经是这个件的首办负责人，请选择别人。")
        .check("REASSIGN");
    return to.orElseThrow();
  }

  /** Those who could be chosen for a case, whoever is away left out. */
  public List<Choice> choices(String caseNumber) {
    CaseRow c = cases.store().load(caseNumber);
    return people.near(c.origin()).stream()
        .filter(p -> fits(p, c) && !p.username().equals(c.responsible()))
        .filter(p -> staffing.whyNot(p.username()).isEmpty())
        .map(p -> new Choice(p.username(), p.name(), cases.units().name(p.unit())))
        .toList();
  }

  /** Somebody who could be chosen. */
  public record Choice(String username, String name, String unit) {}

  private boolean fits(Person person, CaseRow c) {
    boolean near =
        person.unit().equals(c.origin())
            || cases
                .units()
                .parent(c.origin())
                .filter(u -> u.code().equals(person.unit()))
                .isPresent();
    return near && person.isAgent() && !person.left();
  }

  /** A task of the responsible agent, in whosever hands it is. */
  private static boolean personal(OpenTask task) {
    return task.candidates().isEmpty() || task.standsFor() != null;
  }
}
