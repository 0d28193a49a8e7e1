package cn.bangdai.app.worklist.web;

import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskLine;
import cn.bangdai.app.worklist.TaskLines;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.UserTask;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes rows for the template: names of units, working days left. */
@Component
class ListRows {

  private final TaskLines lines;
  private final Units units;
  private final WorkingDays calendar;
  private final Clock clock;

  ListRows(TaskLines lines, Units units, WorkingDays calendar, Clock clock) {
    this.lines = lines;
    this.units = units;
    this.calendar = calendar;
    this.clock = clock;
  }

  List<ListRow> of(List<OpenTask> tasks, Actor actor) {
    return lines.of(tasks, actor).stream().map(line -> row(line, actor)).toList();
  }

  ListRow of(String taskId, Actor actor) {
    return row(lines.of(taskId, actor), actor);
  }

  private ListRow row(TaskLine line, Actor actor) {
    OpenTask task = line.task();
    Remaining remaining = Remaining.of(task.lamp(), task.dueAt(), clock.instant(), calendar);
    boolean own = task.origin().equals(actor.unit());
    return new ListRow(
        line, remaining, own ? null : name(task.origin()), way(task), today(line.heldSince()));
  }

  private boolean today(Instant at) {
    return at != null && WorkingDays.dayOf(at).equals(WorkingDays.dayOf(clock.instant()));
  }

  private String way(OpenTask task) {
    String fact =
        switch (UserTask.find(task.key()).orElse(UserTask.SORT)) {
          case DISPATCH -> task.facts().get("to");
          case RECEIVE -> task.facts().get("from");
          default -> null;
        };
    return fact == null ? null : name(fact);
  }

  private String name(String unit) {
    return units.find(unit).map(Unit::windowName).orElse(unit);
  }
}
