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
      ProxyHandling.TAKE_REQUEST,
      "受理委托",
      Set.of(ProxyHandling.KEY, HelpHandling.KEY),
      TAKE,
      PROPOSE_REFUSAL,
      ANSWERED,
      TO_HELP),
  CONFIRM_REFUSAL(
      ProxyHandling.CONFIRM_REFUSAL,
      "复核拒办",
      Set.of(ProxyHandling.KEY, HelpHandling.KEY),
      CONFIRMED,
      OVERTURNED),
  SIGN_MANDATE(ProxyHandling.SIGN_MANDATE, "签订委托", ProxyHandling.KEY, SIGNED, DECLINED, TO_HELP),
  CHECK_MATERIALS(ProxyHandling.CHECK_MATERIALS, "材料审核", ProxyHandling.KEY, COMPLETE, INCOMPLETE),
  /** Before the papers leave the origin, and again whenever a window or a decider asks. */
  SUPPLEMENT(
      ProxyHandling.SUPPLEMENT, "补正", Set.of(ProxyHandling.KEY, Correction.KEY), SUPPLEMENTED),
  HAND_OVER(ProxyHandling.HAND_OVER, "材料交接", ProxyHandling.KEY, HANDED_OVER),
  SORT(ProxyHandling.SORT, "分拣", ProxyHandling.KEY, HERE, ONWARD, DEPARTMENTS),
  ACCEPT_APPLICATION(
      ProxyHandling.ACCEPT_APPLICATION,
      "受理",
      Set.of(ProxyHandling.KEY, DirectHandling.KEY),
      ACCEPTED,
      INCOMPLETE,
      NOT_ACCEPTED),
  ISSUE_RESULT(
      ProxyHandling.ISSUE_RESULT, "出件", Set.of(ProxyHandling.KEY, DirectHandling.KEY), ISSUED),
  DELIVER(
      ProxyHandling.DELIVER,
      "送达",
      Set.of(ProxyHandling.KEY, DirectHandling.KEY),
      DELIVERED,
      RECEIVED_BY_OTHER,
      NOT_REACHED,
      REFUSED,
      UNCLAIMED),
  RETURN_PAPERS(
      ProxyHandling.RETURN_PAPERS,
      "退还材料",
      Set.of(ProxyHandling.KEY, DirectHandling.KEY),
      RETURNED,
      POSTED,
      KEPT),
  EXPLAIN_OVERDUE(
      ProxyHandling.EXPLAIN_OVERDUE,
      "说明超期原因",
      Set.of(ProxyHandling.KEY, HelpHandling.KEY, DirectHandling.KEY),
      EXPLAINED),
  DISPATCH(RelayLeg.DISPATCH, "移交", RelayLeg.KEY, DISPATCHED),
  RECEIVE(RelayLeg.RECEIVE, "签收", RelayLeg.KEY, RECEIVED, DISCREPANCY),
  RESOLVE_DISCREPANCY(RelayLeg.RESOLVE_DISCREPANCY, "处理差异", RelayLeg.KEY, FOUND, RECOUNTED, LOST),
  REVIEW(Decision.REVIEW, "初审", Decision.KEY, PASS, CORRECTION, PROPOSE_REJECT),
  DECIDE(
      Decision.DECIDE,
      "审批决定",
      Decision.KEY,
      GRANTED,
      REJECTED,
      CORRECTION,
      Outcome.SPECIAL_PROCEDURE,
      EXTERNAL),
  ARCHIVE(Closing.ARCHIVE, "归档", Closing.KEY, ARCHIVED),
  EVALUATE(Closing.EVALUATE, "评价", Closing.KEY, RATED, DECLINED),
  GUIDE(
      HelpHandling.GUIDE,
      "帮办服务",
      HelpHandling.KEY,
      FILED,
      NOT_ELIGIBLE,
      ANSWERED,
      WITHDRAWN,
      TO_PROXY),
  CONFIRM_NOT_ELIGIBLE(
      HelpHandling.CONFIRM_NOT_ELIGIBLE, "复核不符合条件", HelpHandling.KEY, CONFIRMED, OVERTURNED),
  TRACK(HelpHandling.TRACK, "跟踪办理", HelpHandling.KEY, PASSED, FAILED),
  DECIDE_ON_HELP(HelpHandling.DECIDE_ON_HELP, "是否继续帮办", HelpHandling.KEY, CONTINUE, WITHDRAWN),
  TELL_APPLICANT(Termination.TELL_APPLICANT, "告知申请人", Termination.KEY, TOLD),
  REVIEW_TERMINATION(Termination.REVIEW_TERMINATION, "复核终止", Termination.KEY, CONFIRMED, DENIED),
  SPECIAL_PROCEDURE(Decision.SPECIAL_PROCEDURE, "特别程序", Decision.KEY, ENDED),
  AWAIT_EXTERNAL(Decision.AWAIT_EXTERNAL, "等待外部批复", Decision.KEY, REPLIED),
  CHASE_EXTERNAL(Decision.CHASE_EXTERNAL, "催问外部批复", Decision.KEY, CHASED),
  RESPOND_TO_URGING(Urging.RESPOND_TO_URGING, "答复督办", Urging.KEY, RESPONDED),
  CLOSE_URGING(Urging.CLOSE_URGING, "销号", Urging.KEY, CLOSED, AGAIN),
  ANSWER_COORDINATION(
      Coordination.ANSWER_COORDINATION, "答复协调", Coordination.KEY, ANSWERED, PASSED_UP),
  CONFIRM_COORDINATION(
      Coordination.CONFIRM_COORDINATION, "确认协调结果", Coordination.KEY, SOLVED, UNSOLVED),
  VERIFY_RATING(Rectification.VERIFY_RATING, "核实差评", Rectification.KEY, VALID, INVALID),
  RECTIFY(Rectification.RECTIFY, "整改", Rectification.KEY, RECTIFIED),
  CONFIRM_RECTIFIED(
      Rectification.CONFIRM_RECTIFIED, "回访确认", Rectification.KEY, SATISFIED, DISSATISFIED),
  CLOSE_RECTIFICATION(
      Rectification.CLOSE_RECTIFICATION, "结束整改", Rectification.KEY, CLOSED_BY_SUPERVISOR),
  VERIFY_UNRESOLVED(Unresolved.VERIFY_UNRESOLVED, "核实反映", Unresolved.KEY, VALID, INVALID),
  COORDINATE_UNRESOLVED(Unresolved.COORDINATE_UNRESOLVED, "协调解决", Unresolved.KEY, COORDINATED),
  REPLY_UNRESOLVED(Unresolved.REPLY_UNRESOLVED, "答复本人", Unresolved.KEY, REPLIED),
  CONFIRM_UNRESOLVED(
      Unresolved.CONFIRM_UNRESOLVED, "本人确认", Unresolved.KEY, SATISFIED, DISSATISFIED),
  DECIDE_ON_SUPPLEMENT(
      ProxyHandling.DECIDE_ON_SUPPLEMENT,
      "补正逾期处理",
      Set.of(ProxyHandling.KEY, DirectHandling.KEY),
      REMIND,
      EXTEND,
      PROPOSE_TERMINATION),
  TRACE_TRANSIT(RelayLeg.TRACE_TRANSIT, "查找在途材料", RelayLeg.KEY, TRACED),
  PLAN_FILING(ProxyHandling.PLAN_FILING, "申报计划", ProxyHandling.KEY, PLANNED);

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

  /** Keys of the processes that hold the task; several for what the modes have in common. */
  public Set<String> processes() {
    return processes;
  }

  /** What the task can end with, in the order in which it is offered; never empty. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /**
   * The same where the task stands in this process: a request to help is not turned into one again.
   *
   * @param process key of one of {@link #processes()}
   */
  public List<Outcome> outcomes(String process) {
    return outcomes.stream()
        .filter(outcome -> outcome != TO_HELP || !process.equals(HelpHandling.KEY))
        .toList();
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
