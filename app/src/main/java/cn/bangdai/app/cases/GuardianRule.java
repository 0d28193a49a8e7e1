package cn.bangdai.app.cases;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A child under fourteen is registered with a parent or other guardian, who consents (PIPL 31) and
 * acts for them (民法典 19–23). Older minors may act in what fits their age, so they are only flagged.
 */
@Component
class GuardianRule {

  private final Clock clock;

  GuardianRule(Clock clock) {
    this.clock = clock;
  }

  /**
   * Who consents.
   *
   * @throws Refusal INVALID {@code REGISTRATION} at {@code applicant.representative} for a child
   *     without one
   */
  Consent.Giver giver(Applicant applicant) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    AgeGroup age = AgeGroup.of(applicant.idType(), applicant.idNumber(), today);
    if (age != AgeGroup.UNDER_14) {
      return Consent.Giver.APPLICANT;
    }
    if (applicant.representative() == null) {
      String sentence = "申请人不满 14 周岁，要由监护人同意并代为申请：请在“代理人”里填写监护人的姓名、电话和关系。";
      throw new Refusal(
          Refusal.Kind.INVALID,
          "REGISTRATION",
          sentence,
          Map.of("applicant.representative", sentence));
    }
    return Consent.Giver.GUARDIAN;
  }
}
