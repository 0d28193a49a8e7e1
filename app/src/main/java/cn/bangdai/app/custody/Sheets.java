package cn.bangdai.app.custody;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.processes.RelayLeg;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the sheet that a task at one end of a leg is about. */
@Component
class Sheets {

  private final HandoverTable handovers;

  Sheets(HandoverTable handovers) {
    this.handovers = handovers;
  }

  /**
   * The sheet between the task's two ends. Side by side, parties of a joint case may each have one
   * there: what is in dispute is settled, everything else is received first.
   */
  Handover of(OpenTask task) {
    return find(task)
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.CONFLICT, "NO_OPEN_HANDOVER", "这一程没有待签收的交接单，可能已经由别人处理。请刷新任务列表。"));
  }

  /** The same; empty when nothing is on its way. */
  Optional<Handover> find(OpenTask task) {
    boolean settles = task.key().equals(RelayLeg.RESOLVE_DISCREPANCY);
    List<Handover> open = handovers.open(task.caseNumber(), task.fact("from"), task.fact("to"));
    return open.stream()
        .filter(sheet -> sheet.disputed() == settles)
        .findFirst()
        .or(() -> open.stream().findFirst());
  }
}
