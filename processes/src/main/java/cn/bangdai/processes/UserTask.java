package cn.bangdai.processes;

import static cn.bangdai.processes.Outcome.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every user task of every process: the one list that BPMN, forms and code are held together by.
 * Switch on it instead of comparing ids.
 */
public enum UserTask {
  TAKE_REQUEST(
      ProxyHandling.TAKE_REQUEST, "受理委托", ProxyHandling.KEY, TAKE, PROPOSE_REFUSAL, ANSWERED),
  CONFIRM_REFUSAL(ProxyHandling.CONFIRM_REFUSAL, "复核拒办", ProxyHandling.KEY, CONFIRMED, OVERTURNED),
  SIGN_MANDATE(ProxyHandling.SIGN_MANDATE, "签订委托", ProxyHandling.KEY, SIGNED, DECLINED),
  CHECK_MATERIALS(ProxyHandling.CHECK_MATERIALS, "材料审核", ProxyHandling.KEY, COMPLETE, INCOMPLETE),
  /** Before the papers leave the origin, and again whenever a window or a decider asks. */
  SUPPLEMENT(
      ProxyHandling.SUPPLEMENT, "补正", Set.of(ProxyHandling.KEY, Correction.KEY), SUPPLEMENTED),
  HAND_OVER(ProxyHandling.HAND_OVER, "材料交接", ProxyHandling.KEY, HANDED_OVER),
  SORT(ProxyHandling.SORT, "分拣", ProxyHandling.KEY, HERE, ONWARD, DEPARTMENTS),
  ACCEPT_APPLICATION(
      ProxyHandling.ACCEPT_APPLICATION,
      "受理",
      ProxyHandling.KEY,
      ACCEPTED,
      INCOMPLETE,
      NOT_ACCEPTED),
  ISSUE_RESULT(ProxyHandling.ISSUE_RESULT, "出件", ProxyHandling.KEY, ISSUED),
  DELIVER(
      ProxyHandling.DELIVER,
      "送达",
      ProxyHandling.KEY,
      DELIVERED,
      RECEIVED_BY_OTHER,
      NOT_REACHED,
      REFUSED,
      UNCLAIMED),
  RETURN_PAPERS(ProxyHandling.RETURN_PAPERS, "退还材料", ProxyHandling.KEY, RETURNED, POSTED, KEPT),
  EXPLAIN_OVERDUE(ProxyHandling.EXPLAIN_OVERDUE, "说明超期原因", ProxyHandling.KEY, EXPLAINED),
  DISPATCH(RelayLeg.DISPATCH, "移交", RelayLeg.KEY, DISPATCHED),
  RECEIVE(RelayLeg.RECEIVE, "签收", RelayLeg.KEY, RECEIVED, DISCREPANCY),
  RESOLVE_DISCREPANCY(RelayLeg.RESOLVE_DISCREPANCY, "处理差异", RelayLeg.KEY, FOUND, RECOUNTED, LOST),
  REVIEW(Decision.REVIEW, "初审", Decision.KEY, PASS, CORRECTION, PROPOSE_REJECT),
  DECIDE(Decision.DECIDE, "审批决定", Decision.KEY, GRANTED, REJECTED, CORRECTION),
  ARCHIVE(Closing.ARCHIVE, "归档", Closing.KEY, ARCHIVED),
  EVALUATE(Closing.EVALUATE, "评价", Closing.KEY, RATED, DECLINED);

  private final String key;
  private final String title;
  private final Set<String> processes;
  private final List<Outcome> outcomes;

  UserTask(String key, String title, String process, Outcome... outcomes) {
    this(key, title, Set.of(process), outcomes);
  }

  UserTask(String key, String title, Set<String> processes, Outcome... outcomes) {
    this.key = key;
    this.title = title;
    this.processes = processes;
    this.outcomes = List.of(outcomes);
  }

  /**
   * @param key BPMN id of a user task
   * @throws IllegalArgumentException if no process has such a task
   */
  public static UserTask of(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("no process has a user task " + key));
  }

  /**
   * @param key BPMN id, possibly of something that is no user task
   */
  public static Optional<UserTask> find(String key) {
    return Arrays.stream(values()).filter(task -> task.key.equals(key)).findFirst();
  }

  /** The BPMN id, which is also the id of the task's form. */
  public String key() {
    return key;
  }

  /** The Chinese name, as in the models. */
  public String title() {
    return title;
  }

  /** Keys of the processes that hold the task: one, but two for {@link #SUPPLEMENT}. */
  public Set<String> processes() {
    return processes;
  }

  /** What the task can end with, in the order in which it is offered; never empty. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /** Whether the task can end with this outcome. */
  public boolean allows(Outcome outcome) {
    return outcomes.contains(outcome);
  }

  /** The outcome when there is nothing to choose; empty when the person chooses. */
  public Optional<Outcome> onlyOutcome() {
    return outcomes.size() == 1 ? Optional.of(outcomes.get(0)) : Optional.empty();
  }
}
