package cn.bangdai.app.termination;

import cn.bangdai.app.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a termination must bring with it; every rule that is broken is told at its field. */
record TerminationRule(String field, Predicate<TerminateCase.Terminate> broken, String sentence) {

  static final int LONGEST_REASON = 1000;
  private static final int MOST_EVIDENCE = 20;
  static final int LONGEST_EVIDENCE = 200;

  static final List<TerminationRule> ALL =
      List.of(
          new TerminationRule("condition", t -> t.condition() == null, "请选择终止的情形。"),
          // 004 三（二）4（1）: 代办自行终止, set by the process alone, at delivery.
          new TerminationRule(
              "condition", t -> t.condition() == Condition.COMPLETED, "办结由系统在送达时自动记录，不能手工终止。"),
          // The other four conditions are reviewed one level up; that review is not offered yet.
          new TerminationRule(
              "condition",
              t ->
                  t.condition() != null
                      && t.condition() != Condition.COMPLETED
                      && t.condition() != Condition.APPLICANT_REQUEST,
              "这种情形的终止要经上一级复核，这里还不能办理。现在只能办理“申请人请求终止”。"),
          new TerminationRule(
              "reason", t -> t.reason() == null || t.reason().isBlank(), "请写明申请人要求终止的原因。"),
          new TerminationRule(
              "reason",
              t -> t.reason() != null && t.reason().length() > LONGEST_REASON,
              "原因请控制在 1000 个字以内。"),
          // 004 三（二）4（2）: the applicant asks; the signed request proves it.
          new TerminationRule(
              "evidence", t -> t.evidence().isEmpty(), "请附上申请人签字的终止申请（文件编号，或写明纸质申请的日期）。"),
          new TerminationRule(
              "evidence",
              t ->
                  t.evidence().size() > MOST_EVIDENCE
                      || t.evidence().stream()
                          .anyMatch(e -> e.isBlank() || e.length() > LONGEST_EVIDENCE),
              "证明材料最多 20 项，每项 1 到 200 个字。"));

  static void check(TerminateCase.Terminate termination) {
    Map<String, String> objections = new LinkedHashMap<>();
    for (TerminationRule rule : ALL) {
      if (!objections.containsKey(rule.field()) && rule.broken().test(termination)) {
        objections.put(rule.field(), rule.sentence());
      }
    }
    if (!objections.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "TERMINATION", String.join(" ", objections.values()), objections);
    }
  }
}
