package cn.bangdai.app.custody;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskBatch;
import cn.bangdai.app.worklist.TaskReading;
import cn.bangdai.forms.FormValidator;
import cn.bangdai.forms.Forms;
import cn.bangdai.forms.Problem;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.RelayLeg;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 合并移交: papers of several cases travel from one unit to another on one numbered sheet (DESIGN 4,
 * relay-leg). Each case is sent by its own command and received on its own; what one case is
 * refused does not hold the others.
 */
@Component
public class DispatchSheets {

  /**
   * A sheet.
   *
   * @param sentBy name of who opened it
   */
  public record Sheet(
      String number, String from, String to, String sentBy, Instant sentAt, List<Line> lines) {

    public int pieces() {
      return lines.stream().mapToInt(Line::pieces).sum();
    }

    public long received() {
      return lines.stream().filter(line -> line.state().equals("RECEIVED")).count();
    }
  }

  /**
   * A case on it.
   *
   * @param applicant masked
   * @param handover number of the case's own handover
   * @param state IN_TRANSIT, RECEIVED or DISCREPANCY
   */
  public record Line(
      String caseNumber,
      String itemName,
      String applicant,
      String handover,
      Channel channel,
      String carrier,
      String trackingNumber,
      String outsideNumber,
      int pieces,
      int missing,
      String state,
      String receivedBy,
      Instant receivedAt) {}

  /**
   * What came of sending.
   *
   * @param number of the sheet
   */
  public record Sent(String number, TaskBatch.Result result) {}

  /** The tasks of a sheet, and where it goes. */
  public record Plan(String from, String to, List<OpenTask> tasks) {}

  private final TaskReading reading;
  private final TaskBatch batch;
  private final Forms forms;
  private final DispatchSheetTable table;
  private final Clock clock;

  DispatchSheets(
      TaskReading reading, TaskBatch batch, Forms forms, DispatchSheetTable table, Clock clock) {
    this.reading = reading;
    this.batch = batch;
    this.forms = forms;
    this.table = table;
    this.clock = clock;
  }

  /**
   * @throws Refusal INVALID when there are none or too many, when one is no dispatch, or when they
   *     don't all go from one unit to one other
   */
  public Plan plan(List<String> taskIds, Actor actor) {
    List<String> ids = taskIds.stream().distinct().toList();
    if (ids.isEmpty()) {
      throw refuse("NOTHING_SELECTED", "还没有选中任务。请先在工作台勾选要一起移交的任务。");
    }
    if (ids.size() > TaskBatch.MOST) {
      throw refuse("BATCH_TOO_LARGE", "一张单最多移交 " + TaskBatch.MOST + " 件，什么都没有办。请分几次办理。");
    }
    List<OpenTask> tasks = ids.stream().map(id -> theirs(id, actor)).toList();
    tasks.stream()
        .filter(task -> !task.key().equals(RelayLeg.DISPATCH))
        .findFirst()
        .ifPresent(
            task -> {
              throw refuse(
                  "NOT_A_DISPATCH",
                  "办件 %s 这一步是“%s”，不能合并移交。请去掉它再试。".formatted(task.caseNumber(), task.name()));
            });
    OpenTask first = tasks.get(0);
    if (tasks.stream().map(DispatchSheets::way).distinct().count() > 1) {
      throw refuse("NOT_ONE_WAY", "选中的任务不是送往同一个单位的，一张交接单只能送往一处。请按接收单位分开勾选。");
    }
    return new Plan(first.fact("from"), first.fact("to"), tasks);
  }

  /** A task that is, was or can become the actor's: a colleague may have taken it meanwhile. */
  private OpenTask theirs(String taskId, Actor actor) {
    TaskReading.Open open = reading.open(taskId, actor);
    OpenTask task = open.task();
    if (!open.standing().mayWork() && !task.offeredTo(actor)) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "NOT_YOUR_TASK",
          "办件 %s 的“%s”不由您办理，不能放进您的交接单。请去掉它再试。".formatted(task.caseNumber(), task.name()));
    }
    return task;
  }

  private static String way(OpenTask task) {
    return task.fact("from") + ">" + task.fact("to");
  }

  /**
   * Opens the sheet and sends each case with everything that is held of it. Under a key that was
   * used before it answers what it answered then.
   *
   * @param form as {@code dispatch} takes it, without pieces
   * @throws Refusal as {@link #plan} does, and when the form is wrong; nothing is sent then
   */
  public Sent send(List<String> taskIds, Map<String, Object> form, Caller caller) {
    UUID id = id(caller);
    Optional<String> before = table.number(id);
    if (before.isPresent()) {
      return new Sent(before.get(), batch.complete(taskIds, form, caller));
    }
    Plan plan = plan(taskIds, caller.actor());
    FormValidator.validate(forms.form(RelayLeg.DISPATCH), form)
        .orElseThrow(DispatchSheets::wrongForm);
    List<String> ids = plan.tasks().stream().map(OpenTask::id).toList();
    List<String> going = going(plan, caller.actor());
    String number = table.open(id, plan.from(), plan.to(), going, caller.actor(), clock.instant());
    return new Sent(number, batch.complete(ids, form, caller));
  }

  /** What a colleague holds stays on the colleague's sheet. */
  private List<String> going(Plan plan, Actor actor) {
    return plan.tasks().stream()
        .filter(task -> reading.standing(task, actor).mayWork())
        .map(OpenTask::id)
        .toList();
  }

  /** The same key opens the same sheet. */
  private static UUID id(Caller caller) {
    String key = caller.idempotencyKey();
    return key == null
        ? UUID.randomUUID()
        : UUID.nameUUIDFromBytes(
            (caller.actor().username() + "\n" + key).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws Refusal NOT_FOUND when there is no such sheet, or nothing on it may be seen
   */
  public Sheet get(String number, Actor actor) {
    return table
        .find(number, actor)
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.NOT_FOUND, "SHEET_NOT_FOUND", "没有找到这张交接单。请核对单号；不经您单位的交接单在这里查不到。"));
  }

  private static Refusal wrongForm(List<Problem> problems) {
    Map<String, String> byField = new LinkedHashMap<>();
    problems.forEach(problem -> byField.put(problem.field(), problem.message()));
    return new Refusal(Refusal.Kind.INVALID, "FORM", String.join(" ", byField.values()), byField);
  }

  private static Refusal refuse(String code, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence);
  }
}
