package cn.bangdai.app.termination;

import static cn.bangdai.app.termination.Condition.APPLICANT_REQUEST;
import static cn.bangdai.app.termination.Condition.COMPLETED;
import static cn.bangdai.app.termination.Condition.DISHONEST_ENTERPRISE;
import static cn.bangdai.app.termination.Condition.DUTY_REFUSAL;
import static cn.bangdai.app.termination.Condition.FALSE_MATERIALS;
import static cn.bangdai.app.termination.Condition.LAW_CONFLICT;
import static cn.bangdai.app.termination.TerminationRule.rule;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.termination.TerminationRule.Asked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demands of the six conditions (004 三（二）4), in the order in which they are told. */
final class TerminationRules {

  static final List<TerminationRule> ALL =
      List.of(
          rule("condition", a -> a.condition() == null, "请选择终止的情形。"),
          // 004 三（二）4（1）: 代办自行终止, set by the process alone, at delivery.
          rule("condition", a -> true, "办结由系统在送达时自动记录，不能手工终止。").on(COMPLETED),
          // DESIGN 4, help-handling: only withdrawal and LAW_CONFLICT end it early.
          rule(
              "condition",
              a -> a.facts().mode().equals("HELP") && a.condition() != LAW_CONFLICT,
              "帮办件没有代办委托，这里只能因“与法律法规冲突或不再具备办结条件”终止；申请人不办了，请在帮办服务里登记撤回。"),
          // 004 三（二）4（3）: 申请人为失信企业.
          rule("condition", a -> !a.facts().enterprise(), "申请人是个人，不能按失信企业终止。请核对申请人，或选择别的情形。")
              .on(DISHONEST_ENTERPRISE),
          // 004 三（二）4（6）: 代办协议约定职责; before it is signed there is none.
          rule("condition", a -> !a.facts().agreementSigned(), "还没有签订代办协议，没有协议约定的职责。请选择别的情形。")
              .on(DUTY_REFUSAL),
          // DESIGN 4, termination: found before the entrustment is taken, it is a refusal.
          rule(
              "condition",
              a ->
                  a.condition() != null
                      && a.condition().reviewed()
                      && a.facts().responsible() == null,
              "这个件还没有人接下委托。不该办的，请在“受理委托”里建议不予受理，报上一级复核。"),
          // 004 三（二）4（4）: 在说明理由后, and a reason is what any end needs.
          rule("reason", a -> blank(a.request().reason()), "请写明申请人要求终止的原因。").on(APPLICANT_REQUEST),
          rule("reason", a -> blank(a.request().reason()), "请写明为什么要终止，复核的人要照它判断。")
              .on(DISHONEST_ENTERPRISE, LAW_CONFLICT, FALSE_MATERIALS, DUTY_REFUSAL),
          // 004 三（二）4（2）: the applicant asks; the signed request proves it.
          rule("evidence", TerminationRules::unproven, "请附上申请人签字的终止申请（文件编号，或写明纸质申请的日期）。")
              .on(APPLICANT_REQUEST),
          // 004 三（二）4（3）: 经核实; what the registry does not say must be proven.
          rule("checkResult", a -> blank(a.grounds().checkResult()), "请写明核查结果：在哪个名单上查到、什么时候列入的。")
              .on(DISHONEST_ENTERPRISE),
          rule("source", a -> blank(a.grounds().source()), "请写明核查结果的来源，比如“信用中国”网站。")
              .on(DISHONEST_ENTERPRISE),
          rule(
                  "evidence",
                  a -> !a.facts().listed() && unproven(a),
                  "名单里没有查到这家企业，请附上核查的证明（截图或文书的编号）。")
              .on(DISHONEST_ENTERPRISE),
          // 004 三（二）4（4）: 与现行法律、法规相冲突、本身不再具备办结条件.
          rule("variant", a -> a.grounds().variant() == null, "请选择是与法律、法规相冲突，还是不再具备办结条件。")
              .on(LAW_CONFLICT),
          rule("legalBasis", a -> blank(a.grounds().legalBasis()), "请写明依据：哪部法律、法规、文件的第几条。")
              .on(LAW_CONFLICT),
          // 004 三（二）4（5）: 提交虚假材料或隐瞒重要事实，并做退件处理.
          rule("materials", a -> a.grounds().materials().isEmpty(), "请勾选哪些材料有问题，至少一项。")
              .on(FALSE_MATERIALS),
          rule(
                  "materials",
                  a -> !a.facts().materials().containsAll(a.grounds().materials()),
                  "所选材料不在这个件的材料清单里。请刷新后重新勾选。")
              .on(FALSE_MATERIALS),
          rule("evidence", TerminationRules::unproven, "请写明是怎么查实的：核查记录、说明或鉴定的编号。")
              .on(FALSE_MATERIALS),
          rule(
                  "toAuthority",
                  a -> !a.facts().pieces().containsAll(a.grounds().toAuthority()),
                  "要移送的材料里有不在我们手中的。请刷新后重新勾选。")
              .on(FALSE_MATERIALS),
          rule(
                  "authority",
                  a -> !a.grounds().toAuthority().isEmpty() && blank(a.grounds().authority()),
                  "请写明材料移送给哪个机关。")
              .on(FALSE_MATERIALS),
          rule(
                  "toAuthority",
                  a -> a.grounds().toAuthority().isEmpty() && !blank(a.grounds().authority()),
                  "写了移送的机关，请勾选移送哪些材料。")
              .on(FALSE_MATERIALS),
          // 004 三（二）4（6）: 拒不履行代办协议约定职责.
          rule(
                  "clause",
                  a -> ApplicantDuty.of(a.grounds().clause()).isEmpty(),
                  "请选择违反了代办协议第一条的第几项。")
              .on(DUTY_REFUSAL),
          rule("reminders", a -> a.grounds().reminders().isEmpty(), "请写明提醒过申请人的日期和办法，至少一次。")
              .on(DUTY_REFUSAL),
          rule(
                  "reminders",
                  a ->
                      a.grounds().reminders().stream()
                          .anyMatch(r -> r.on() == null || blank(r.how())),
                  "每次提醒都要有日期，并写明怎么提醒的。")
              .on(DUTY_REFUSAL),
          rule(
                  "reminders",
                  a ->
                      a.grounds().reminders().stream()
                          .anyMatch(
                              r ->
                                  r.on().isAfter(a.facts().today())
                                      || r.on().isBefore(a.facts().registeredOn())),
                  "提醒的日期应在登记之后、今天以前。请核对。")
              .on(DUTY_REFUSAL),
          rule(
              "evidence",
              a -> a.request().evidence().stream().anyMatch(String::isBlank),
              "证明材料每项 1 到 200 个字。"));

  private TerminationRules() {}

  private static boolean unproven(Asked asked) {
    return asked.request().evidence().isEmpty();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  /** The first objection at each field, in the order of the rules. */
  static void check(TerminateCase.Terminate request, TerminationFacts.Facts facts) {
    Asked asked = new Asked(request, facts);
    Map<String, String> objections = new LinkedHashMap<>();
    for (TerminationRule rule : ALL) {
      if (!objections.containsKey(rule.field()) && rule.brokenBy(asked)) {
        objections.put(rule.field(), rule.sentence());
      }
    }
    if (!objections.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "TERMINATION", String.join(" ", objections.values()), objections);
    }
  }
}
