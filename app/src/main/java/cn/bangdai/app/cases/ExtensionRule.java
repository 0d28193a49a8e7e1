package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.shared.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an extension must bring with it (行政许可法 42); everything wrong is told at its field. */
@Component
class ExtensionRule {

  static final int LONGEST_REASON = 1000;

  private final ExtensionCaps caps;

  ExtensionRule(ExtensionCaps caps) {
    this.caps = caps;
  }

  /**
   * @param running the limits that would be extended
   * @throws Refusal CONFLICT {@code DEADLINE_NOT_RUNNING}, INVALID {@code EXTENSION}
   */
  void check(Integer workingDays, String reason, List<DeadlineKind> running) {
    if (running.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "DEADLINE_NOT_RUNNING", "这个件现在没有正在计算的办理时限，不能延长。受理以后、决定以前才能延期。");
    }
    int most = most(running);
    Map<String, String> wrong = new LinkedHashMap<>();
    if (workingDays == null || workingDays < 1 || workingDays > most) {
      wrong.put("workingDays", "延长的天数应为 1 到 " + most + " 个工作日，请改正。");
    }
    if (reason == null || reason.isBlank()) {
      wrong.put("reason", "请写明延期的理由，要书面告诉申请人。");
    }
    if (!wrong.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "EXTENSION", String.join(" ", wrong.values()), wrong);
    }
  }

  /** What the strictest of the limits allows. */
  int most(Collection<DeadlineKind> running) {
    return running.stream().mapToInt(this::cap).min().orElseThrow();
  }

  private int cap(DeadlineKind kind) {
    return kind == DeadlineKind.STATUTORY ? caps.statutory() : caps.promised();
  }
}
