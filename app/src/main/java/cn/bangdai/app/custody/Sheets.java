package cn.bangdai.app.custody;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.OpenTask;
import org.springframework.stereotype.Component;

/** Finds the sheet that a task at one end of a leg is about. */
@Component
class Sheets {

  private final HandoverTable handovers;

  Sheets(HandoverTable handovers) {
    this.handovers = handovers;
  }

  /** A case has one open sheet between two units at most, so the task's two ends name it. */
  Handover of(OpenTask task) {
    return handovers
        .open(task.caseNumber(), task.fact("from"), task.fact("to"))
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.CONFLICT, "NO_OPEN_HANDOVER", "这一程没有待签收的交接单，可能已经由别人处理。请刷新任务列表。"));
  }
}
