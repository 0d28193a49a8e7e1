package cn.bangdai.app.worklist;

import cn.bangdai.identity.Actor;
import java.time.Instant;

/**
 * A row of the task list as one person sees it.
 *
 * @param mode PROXY, HELP or DIRECT; null for a task of no case
 * @param bundle name of the project or theme that the case belongs to; null for a case on its own
 * @param awaiting whether the case waits for what the applicant has to bring
 * @param holder name of whoever holds the task; null when it can be claimed
 * @param heldSince null when it can be claimed
 * @param absent name of the person who is away and in whose place it is done; null otherwise
 * @param mine whether this person holds it
 * @param claimable whether this person may claim it now
 * @param unread whether this person could do it and has not opened it yet
 */
public record TaskLine(
    OpenTask task,
    String mode,
    String bundle,
    boolean awaiting,
    String holder,
    Instant heldSince,
    String absent,
    boolean mine,
    boolean claimable,
    boolean unread) {

  static TaskLine of(OpenTask task, TaskLines.Beside beside, Actor actor) {
    boolean mine = TaskAccess.mine(task, actor);
    boolean claimable = task.assignee() == null && task.offeredTo(actor);
    return new TaskLine(
        task,
        beside.mode(),
        beside.bundle(),
        beside.awaiting(),
        beside.holder(),
        beside.heldSince(),
        beside.absent(),
        mine,
        claimable,
        (mine || claimable) && !beside.seen());
  }

  /** Whether this person may give it back to those who may claim it. */
  public boolean releasable() {
    return mine && !task.candidates().isEmpty();
  }
}
