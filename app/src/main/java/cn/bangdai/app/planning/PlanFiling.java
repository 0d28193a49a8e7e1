package cn.bangdai.app.planning;

import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.ProxyHandling;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申报计划: the responsible agent agrees with the applicant what is reached by when. */
@Component
class PlanFiling implements TaskWork {

  private final Milestones milestones;
  private final Deadlines deadlines;
  private final WorkingDays calendar;
  private final Feedback feedback;
  private final Clock clock;

  PlanFiling(
      Milestones milestones,
      Deadlines deadlines,
      WorkingDays calendar,
      Feedback feedback,
      Clock clock) {
    this.milestones = milestones;
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.feedback = feedback;
    this.clock = clock;
  }

  @Override
  public String key() {
    return ProxyHandling.PLAN_FILING;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    LocalDate today = WorkingDays.dayOf(clock.instant());
    List<PlannedMilestone> plan = PlannedMilestone.read(answers, today);
    for (int i = 0; i < plan.size(); i++) {
      add(task, i + 1, plan.get(i), today);
    }
    feedback.tell(task.caseNumber(), "和您商定了申报计划：" + PlannedMilestone.words(plan) + "。", actor);
    String note = answers.text("note");
    return new Performed(
        "商定申报计划，" + plan.size() + " 个节点", Map.of(), note == null ? Map.of() : Map.of("note", note));
  }

  private void add(OpenTask task, int position, PlannedMilestone planned, LocalDate today) {
    long id = milestones.add(task.caseNumber(), position, planned.name(), planned.on());
    int days = calendar.between(today, planned.on()) + (rests(planned.on()) ? 1 : 0);
    Limit limit = Limit.of(DeadlineKind.MILESTONE, today, days).about(Long.toString(id));
    deadlines.start(task.caseNumber(), limit, new Holder(task.origin(), key()));
  }

  /** A last day that is a day of rest gives way to the next working day (民法典 203). */
  private boolean rests(LocalDate day) {
    return !calendar.isWorkingDay(day);
  }
}
