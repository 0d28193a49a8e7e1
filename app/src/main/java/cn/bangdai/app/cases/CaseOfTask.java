package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.deadlines.CaseDeadlines;
import cn.bangdai.app.deadlines.DeadlineView;
import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskCase;
import cn.bangdai.processes.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one line about its case that a task's page begins with. */
@Component
class CaseOfTask implements TaskCase {

  /** What the screens call the groups that are served first (000, 001, 002, 004). */
  private static final Map<String, String> GROUPS =
      Map.of(
          "ELDERLY", "老年人",
          "SICK_OR_FRAIL", "病弱",
          "DISABLED", "残疾人",
          "PREGNANT", "孕妇",
          "MILITARY", "军人军属",
          "MEDICAL_STAFF", "医务人员",
          "FIRE_RESCUE", "消防救援",
          "HARDSHIP", "困难家庭",
          "LIVING_ALONE", "独居");

  private final CaseStore cases;
  private final ApplicantStore applicants;
  private final CaseDeadlines deadlines;
  private final Directory people;
  private final NextStop nextStop;

  CaseOfTask(
      CaseStore cases,
      ApplicantStore applicants,
      CaseDeadlines deadlines,
      Directory people,
      NextStop nextStop) {
    this.cases = cases;
    this.applicants = applicants;
    this.deadlines = deadlines;
    this.people = people;
    this.nextStop = nextStop;
  }

  @Override
  public Line of(OpenTask task) {
    CaseRow c = cases.load(task.caseNumber());
    String responsible = c.responsible();
    Map<String, String> next = nextStop.of(task);
    return new Line(
        Mode.valueOf(c.mode()).label(),
        tags(task, c),
        responsible,
        responsible == null ? null : people.name(responsible),
        limit(task.caseNumber()),
        next.entrySet().stream()
            .filter(stop -> !stop.getKey().equals(Outcome.DISCREPANCY.name()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null),
        next);
  }

  private List<String> tags(OpenTask task, CaseRow c) {
    List<String> tags = new ArrayList<>();
    List<String> groups =
        applicants.masked(c.number()).groups().stream()
            .map(group -> GROUPS.getOrDefault(group, group))
            .toList();
    if (task.greenChannel()) {
      tags.add(groups.isEmpty() ? "绿色通道" : "绿色通道 · " + String.join("、", groups));
    }
    if (c.joint()) {
      tags.add("联办");
    }
    return tags;
  }

  private Limit limit(String number) {
    return deadlines.of(number).stream()
        .filter(view -> view.lamp() != null)
        .min(Comparator.comparing(DeadlineView::paused))
        .map(view -> new Limit(view.lamp().name(), view.left(), view.dueOn()))
        .orElse(null);
  }
}
