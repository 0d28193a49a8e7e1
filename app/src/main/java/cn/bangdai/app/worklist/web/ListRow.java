package cn.bangdai.app.worklist.web;

import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskLine;
import cn.bangdai.processes.UserTask;

/**
 * A row of the list as the template shows it.
 *
 * @param origin name of the unit that registered the case; null for this person's own
 * @param way name of the unit from which papers come or to which they go; null when none do
 * @param heldToday whether its holder has held it since today only
 */
record ListRow(TaskLine line, Remaining remaining, String origin, String way, boolean heldToday) {

  public OpenTask task() {
    return line.task();
  }

  /** Whether it waits for the applicant, which is why the clock stands. */
  public boolean awaiting() {
    return line.awaiting() || task().key().equals(UserTask.SUPPLEMENT.key());
  }

  /** Whether it can be received together with others. */
  public boolean receivable() {
    return task().key().equals(UserTask.RECEIVE.key()) && (line.mine() || line.claimable());
  }

  /** Whether its papers can be sent together with those of others. */
  public boolean dispatchable() {
    return task().key().equals(UserTask.DISPATCH.key()) && (line.mine() || line.claimable());
  }

  /** Whether any of the actions for many applies. */
  public boolean selectable() {
    return line.claimable() || receivable() || dispatchable();
  }
}
