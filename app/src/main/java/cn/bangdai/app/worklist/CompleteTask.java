package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.FormValidator;
import cn.bangdai.forms.Forms;
import cn.bangdai.forms.Problem;
import cn.bangdai.forms.Submission;
import cn.bangdai.identity.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 办理: completes a task with an outcome and its form. The feature's {@link TaskWork} changes the
 * case, then the process goes on; both in one transaction.
 */
@Component
public class CompleteTask implements UseCase<CompleteTask.Complete, CompleteTask.Completed> {

  /**
   * Completes the task with that id.
   *
   * @param form the outcome and the fields, as sent
   */
  public record Complete(String taskId, Map<String, Object> form) implements Command {
    @Override
    public String verb() {
      return "task.complete";
    }
  }

  /**
   * What came of it.
   *
   * @param said what happened, in a sentence
   * @param openTasks where the case stands now
   */
  public record Completed(
      String caseNumber, String task, String outcome, String said, List<NextTask> openTasks) {}

  /** A task that is open now. */
  public record NextTask(
      String id, String key, String name, String unit, String assignee, List<String> candidates) {}

  private final TaskAccess access;
  private final TaskRows rows;
  private final NowOpen nowOpen;
  private final Forms forms;
  private final Workflow workflow;
  private final Map<String, TaskWork> works;

  CompleteTask(
      TaskAccess access,
      TaskRows rows,
      NowOpen nowOpen,
      Forms forms,
      Workflow workflow,
      List<TaskWork> works) {
    this.access = access;
    this.rows = rows;
    this.nowOpen = nowOpen;
    this.forms = forms;
    this.workflow = workflow;
    this.works = works.stream().collect(Collectors.toMap(TaskWork::key, Function.identity()));
  }

  @Override
  public Class<Completed> resultType() {
    return Completed.class;
  }

  /** Left to {@link #perform}: who may have the task is told by the row that it reads anyway. */
  @Override
  public void authorise(Complete command, Actor actor) {}

  @Override
  public Done<Completed> perform(Complete command, Actor actor) {
    OpenTask task = access.toDo(command.taskId(), actor);
    Answers answers = read(task, command.form());
    TaskWork.Performed performed = work(task).perform(task, answers, actor);
    workflow.complete(task.id(), actor.username(), answers.outcome(), performed.routing());
    return new Done<>(
        completed(task, answers, performed),
        task.caseNumber(),
        performed.entry(task, answers.outcome()));
  }

  private TaskWork work(OpenTask task) {
    TaskWork work = works.get(task.key());
    if (work == null) {
      throw new IllegalStateException("Nothing does the task " + task.key());
    }
    return work;
  }

  private Answers read(OpenTask task, Map<String, Object> form) {
    Form fields = forms.form(task.key());
    Submission submission =
        FormValidator.validate(fields, form).orElseThrow(CompleteTask::wrongForm);
    return new Answers(submission.outcome(), submission.values());
  }

  private static Refusal wrongForm(List<Problem> problems) {
    Map<String, String> byField = new LinkedHashMap<>();
    problems.forEach(problem -> byField.put(problem.field(), problem.message()));
    String all = problems.stream().map(Problem::message).collect(Collectors.joining(" "));
    return new Refusal(Refusal.Kind.INVALID, "FORM", all, byField);
  }

  private Completed completed(OpenTask task, Answers answers, TaskWork.Performed performed) {
    List<NextTask> open =
        nowOpen
            .of(task.caseNumber())
            .orElseGet(
                () -> rows.ofCase(task.caseNumber()).stream().map(CompleteTask::next).toList());
    return new Completed(
        task.caseNumber(), task.key(), answers.outcome(), performed.summary(), open);
  }

  private static NextTask next(OpenTask t) {
    return new NextTask(t.id(), t.key(), t.name(), t.unit(), t.assignee(), t.candidates());
  }
}
