package cn.bangdai.app.worklist.web;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.worklist.IssuedPapers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskReading;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** After a task: what happened, where the case is now, and what to do next. */
@PageController
class TaskPageDone {

  /** Where the case stands: a step at a unit, in somebody's hands or nobody's yet. */
  record Stand(String step, String unit, String holder, boolean mine, boolean waiting) {}

  /** Only the applicant can go on: nothing to do at once. */
  private static final String WAITS = "supplement";

  private final TaskReading reading;
  private final IssuedPapers papers;
  private final Units units;

  TaskPageDone(TaskReading reading, IssuedPapers papers, Units units) {
    this.reading = reading;
    this.papers = papers;
    this.units = units;
  }

  @GetMapping("/tasks/{id}/done")
  String done(
      @PathVariable String id,
      @RequestParam(required = false) String back,
      Actor actor,
      Model model) {
    TaskReading.Done done = reading.done(id, actor).orElseThrow(TaskPageDone::notDone);
    boolean sees = reading.sees(done.caseNumber(), actor);
    List<TaskReading.Open> open = sees ? reading.ofCase(done.caseNumber(), actor) : List.of();
    model.addAttribute("done", done);
    model.addAttribute("sees", sees);
    model.addAttribute("actor", actor);
    model.addAttribute("mine", done.by().equals(actor.username()));
    model.addAttribute("stands", open.stream().map(this::stand).toList());
    model.addAttribute("next", next(open, actor).orElse(null));
    model.addAttribute("papers", sees ? papers.of(done.caseNumber(), id) : List.of());
    model.addAttribute("back", TaskPageBack.of(back));
    return "worklist/done";
  }

  private Stand stand(TaskReading.Open open) {
    String unit = units.find(open.task().unit()).map(u -> u.windowName()).orElse("");
    return new Stand(
        open.task().name(),
        unit,
        open.holder(),
        open.standing() == TaskReading.Standing.MINE,
        open.task().key().equals(WAITS));
  }

  /** The next step of this case if it is this person's, else the first of what they have. */
  private Optional<OpenTask> next(List<TaskReading.Open> open, Actor actor) {
    Optional<OpenTask> here =
        open.stream()
            .filter(o -> o.standing().mayWork() && !o.task().key().equals(WAITS))
            .map(TaskReading.Open::task)
            .findFirst();
    return here.isPresent() ? here : reading.first(actor);
  }

  private static Refusal notDone() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "TASK_NOT_DONE", "这项任务还没有办完，或者流程把它收回了。请从工作台重新打开。");
  }
}
