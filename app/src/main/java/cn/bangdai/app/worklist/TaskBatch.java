package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.UserTask;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Many tasks at once: the same command for each, one after the other, each a transaction of its own
 * under a key of its own. What one task is refused does not stop the others.
 */
@Component
public class TaskBatch {

  /**
   * What came of one task.
   *
   * @param caseNumber empty when this person may not see the case
   * @param why a Chinese sentence; null when it was done
   */
  public record Line(String caseNumber, String why) implements Serializable {
    public boolean done() {
      return why == null;
    }
  }

  /** What came of all, in the order asked. */
  public record Result(List<Line> lines) implements Serializable {
    public Result {
      lines = List.copyOf(lines);
    }

    public int done() {
      return (int) lines.stream().filter(Line::done).count();
    }

    public List<Line> failed() {
      return lines.stream().filter(line -> !line.done()).toList();
    }
  }

  /** The most tasks of one batch: a page of the list at its largest. */
  public static final int MOST = 100;

  private static final Logger LOG = LoggerFactory.getLogger(TaskBatch.class);

  private final TaskDesk desk;
  private final TaskRows rows;
  private final CaseAccess cases;

  TaskBatch(TaskDesk desk, TaskRows rows, CaseAccess cases) {
    this.desk = desk;
    this.rows = rows;
    this.cases = cases;
  }

  /** 领取 each. */
  public Result claim(List<String> taskIds, Caller caller) {
    return each(taskIds, caller, desk::claim);
  }

  /** 签收 each: what was sent has arrived whole. A task of another step is left alone. */
  public Result receive(List<String> taskIds, Caller caller) {
    return each(taskIds, caller, this::receiveOne);
  }

  /**
   * The same form for each.
   *
   * @param form the outcome and the fields, as sent
   */
  public Result complete(List<String> taskIds, Map<String, Object> form, Caller caller) {
    return each(taskIds, caller, (id, one) -> desk.complete(id, form, one));
  }

  private void receiveOne(String taskId, Caller caller) {
    rows.find(taskId)
        .filter(task -> !task.key().equals(UserTask.RECEIVE.key()))
        .ifPresent(
            task -> {
              throw new Refusal(
                  Refusal.Kind.INVALID,
                  "NOT_A_RECEIPT",
                  "这一步是“" + task.name() + "”，不能批量签收。请打开这项任务单独办理。");
            });
    desk.complete(taskId, Map.of("outcome", Outcome.RECEIVED.name()), caller);
  }

  private Result each(List<String> taskIds, Caller caller, BiConsumer<String, Caller> command) {
    List<String> ids = taskIds.stream().distinct().toList();
    if (ids.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "NOTHING_SELECTED", "还没有选中任务。请先勾选要一起办的任务。");
    }
    if (ids.size() > MOST) {
      throw new Refusal(
          Refusal.Kind.INVALID, "BATCH_TOO_LARGE", "一次最多办 " + MOST + " 件，什么都没有办。请分几次办理。");
    }
    return new Result(ids.stream().map(id -> one(id, caller, command)).toList());
  }

  private Line one(String taskId, Caller caller, BiConsumer<String, Caller> command) {
    String key = caller.idempotencyKey();
    try {
      command.accept(taskId, new Caller(caller.actor(), key == null ? null : key + "/" + taskId));
      return new Line(caseOf(taskId, caller.actor()), null);
    } catch (Refusal refusal) {
      return new Line(caseOf(taskId, caller.actor()), refusal.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Task {} failed in a batch", taskId, e);
      return new Line(caseOf(taskId, caller.actor()), "这一件没有办成，它的数据没有变。请再试一次。");
    }
  }

  private String caseOf(String taskId, Actor actor) {
    return rows.caseOf(taskId).filter(number -> seen(number, actor)).orElse("");
  }

  private boolean seen(String caseNumber, Actor actor) {
    try {
      cases.requireSight(caseNumber, actor);
      return true;
    } catch (Refusal outOfSight) {
      return false;
    }
  }
}
