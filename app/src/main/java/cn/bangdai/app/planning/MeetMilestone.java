package cn.bangdai.app.planning;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** A milestone of the filing plan is reached, in time or late. */
@Component
public class MeetMilestone implements UseCase<MeetMilestone.Meet, MeetMilestone.Plan> {

  /** Which one. */
  public record Meet(String caseNumber, long milestone) implements Command {
    @Override
    public String verb() {
      return "milestone.meet";
    }
  }

  /** The plan after it. */
  public record Plan(List<Milestone> items) {}

  private final CaseAccess access;
  private final Milestones milestones;
  private final Deadlines deadlines;
  private final Feedback feedback;

  MeetMilestone(CaseAccess access, Milestones milestones, Deadlines deadlines, Feedback feedback) {
    this.access = access;
    this.milestones = milestones;
    this.deadlines = deadlines;
    this.feedback = feedback;
  }

  @Override
  public Class<Plan> resultType() {
    return Plan.class;
  }

  @Override
  public void authorise(Meet command, Actor actor) {
    access.requireWork(command.caseNumber(), actor);
  }

  @Override
  public Done<Plan> perform(Meet command, Actor actor) {
    String number = command.caseNumber();
    Milestone milestone =
        milestones.of(number).stream()
            .filter(m -> m.id() == command.milestone())
            .findFirst()
            .orElseThrow(MeetMilestone::notFound);
    if (milestone.state() == Milestone.State.MET) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "MILESTONE_MET", "“" + milestone.name() + "”已经登记完成，不用再登记。");
    }
    milestones.met(milestone.id(), actor);
    deadlines.meet(number, DeadlineKind.MILESTONE, Long.toString(milestone.id()));
    feedback.tell(number, "申报计划的“" + milestone.name() + "”已经完成。", actor);
    return Done.of(new Plan(milestones.of(number)), number, "申报计划节点“" + milestone.name() + "”完成");
  }

  private static Refusal notFound() {
    return new Refusal(
        Refusal.Kind.NOT_FOUND, "MILESTONE_NOT_FOUND", "这个件的申报计划里没有这个节点，请刷新办件页面后重新选择。");
  }
}
