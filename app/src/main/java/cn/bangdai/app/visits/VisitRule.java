package cn.bangdai.app.visits;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import cn.bangdai.app.visits.PlanVisit.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What an appointment or a home visit must say; wording and lengths are ours.
 *
 * @param field where the sentence stands
 */
record VisitRule(String field, BiPredicate<Plan, Instant> broken, String sentence) {

  private static final int LINE = 100;
  private static final int PHONE = 20;
  private static final Duration FURTHEST = Duration.ofDays(366);

  static final List<VisitRule> ALL =
      List.of(
          new VisitRule("kind", (p, now) -> p.kind() == null, "请选择是预约到窗口，还是上门。"),
          new VisitRule("at", (p, now) -> p.at() == null, "请填写哪一天、几点。"),
          new VisitRule(
              "at",
              (p, now) ->
                  p.at() != null && (p.at().isBefore(now) || p.at().isAfter(now.plus(FURTHEST))),
              "时间要在现在以后、一年以内，请核对。"),
          new VisitRule("place", (p, now) -> p.place() == null, "请填写在哪里见面。"),
          new VisitRule("purpose", (p, now) -> p.purpose() == null, "请填写去办什么、带什么。"),
          new VisitRule(
              "name", (p, now) -> p.caseNumber() == null && p.name() == null, "请填写来办事的人姓名。"),
          new VisitRule(
              "phone",
              (p, now) ->
                  p.caseNumber() == null
                      && (p.phone() == null || !p.phone().matches("[0-9-]{7," + PHONE + "}")),
              "请填写能联系上的电话，只写数字。"));

  /**
   * The same with its texts cleaned.
   *
   * @throws Refusal INVALID with a sentence at each field that is wrong
   */
  static Plan checked(Plan asked, Instant now) {
    Plan plan =
        new Plan(
            asked.caseNumber(),
            asked.kind(),
            asked.at(),
            TypedText.line("place", asked.place(), LINE),
            TypedText.line("purpose", asked.purpose(), LINE),
            TypedText.line("name", asked.name(), LINE),
            TypedText.line("phone", asked.phone(), PHONE));
    Map<String, String> wrong = new LinkedHashMap<>();
    ALL.stream()
        .filter(rule -> rule.broken().test(plan, now))
        .forEach(rule -> wrong.putIfAbsent(rule.field(), rule.sentence()));
    if (!wrong.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "VISIT", String.join("", wrong.values()), wrong);
    }
    return plan;
  }
}
