package cn.bangdai.app.people;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.app.shared.CaseLock;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts open tasks into the hands of somebody who is there: those of people who are away go to who
 * stands in, and back when they return; what somebody had claimed for a post that is no longer
 * theirs goes back to that post. Looks at what is so now and not at what happened, so it can be
 * called at any time, on any node, and finds what a crash has left. One task, one transaction, with
 * the case row locked; each move is a line in the case's history.
 */
@Component
public class SettleTasks {

  private static final Logger LOG = LoggerFactory.getLogger(SettleTasks.class);

  private final TasksToSettle tasks;
  private final StandInChain chain;
  private final Workflow workflow;
  private final CaseLock lock;
  private final AuditWriter audit;
  private final Means means;

  /** What it works with. */
  @Component("meansOfSettling")
  record Means(TransactionTemplate transaction, PostsNow posts, Clock clock) {}

  SettleTasks(
      TasksToSettle tasks,
      StandInChain chain,
      Workflow workflow,
      CaseLock lock,
      AuditWriter audit,
      Means means) {
    this.tasks = tasks;
    this.chain = chain;
    this.workflow = workflow;
    this.lock = lock;
    this.audit = audit;
    this.means = means;
  }

  /**
   * One round.
   *
   * @return how many tasks changed hands
   */
  public int round() {
    int moved = 0;
    for (TasksToSettle.Found found : tasks.due()) {
      try {
        moved += Boolean.TRUE.equals(means.transaction().execute(status -> settle(found))) ? 1 : 0;
      } catch (ConcurrencyFailureException collision) {
        LOG.info("Task {} is left for the next round: {}", found.taskId(), collision.toString());
      }
    }
    return moved;
  }

  private boolean settle(TasksToSettle.Found found) {
    lock.lock(found.caseNumber());
    Optional<TasksToSettle.Held> task = tasks.read(found.taskId());
    return task.isPresent() && settle(task.get());
  }

  private boolean settle(TasksToSettle.Held task) {
    if (task.owner() == null) {
      return (task.holderAway() || task.holderMoved()) && release(task);
    }
    if (!task.ownerAway()) {
      return task.stoodFor() && giveBack(task);
    }
    return !task.inGoodHands() && handOver(task);
  }

  /**
   * What a post may do needs nobody in particular: others of the post, or who holds it meanwhile.
   */
  private boolean release(TasksToSettle.Held task) {
    workflow.assign(task.id(), null);
    return said(task, task.holderName() + task.gone() + "，“" + task.name() + "”退回，由同岗位的人领取");
  }

  private boolean giveBack(TasksToSettle.Held task) {
    workflow.standIn(task.id(), null, task.owner(), List.of());
    return said(task, task.ownerName() + " 回岗，“" + task.name() + "”交回本人办理");
  }

  private boolean handOver(TasksToSettle.Held task) {
    StandIn to = chain.of(task.owner(), task.home());
    boolean same =
        task.holder() == null && to.username() == null && to.groups().equals(task.candidates());
    if (same) {
      return false;
    }
    workflow.standIn(task.id(), task.owner(), to.username(), to.groups());
    String who = means.posts().words(to);
    return said(task, task.ownerName() + task.gone() + "，“" + task.name() + "”由" + who + "代办（B岗）");
  }

  private boolean said(TasksToSettle.Held task, String sentence) {
    AuditEntry entry = new AuditEntry(sentence, task.key(), task.id(), null, Map.of());
    Actor system = Actor.at(task.origin(), "system", "系统");
    audit.write(means.clock().instant(), system, "task.standIn", task.caseNumber(), entry);
    return true;
  }
}
