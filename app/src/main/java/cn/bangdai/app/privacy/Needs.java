package cn.bangdai.app.privacy;

import cn.bangdai.app.cases.AgeGroup;
import cn.bangdai.app.cases.ApplicantAge;
import cn.bangdai.identity.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether somebody must say why before a field is shown to them. */
@Component
class Needs {

  /**
   * @param age of the youngest whose data the case holds
   */
  record Need(Optional<Duty> duty, AgeGroup age) {

    /**
     * A duty is reason enough, but not for a child's data: they are sensitive and may be handled
     * only for a stated purpose and under stricter protection (PIPL 28).
     */
    boolean reason() {
      return duty.isEmpty() || age == AgeGroup.UNDER_14;
    }
  }

  private final Duties duties;
  private final ApplicantAge ages;

  Needs(Duties duties, ApplicantAge ages) {
    this.duties = duties;
    this.ages = ages;
  }

  Need of(String caseNumber, Actor actor) {
    return new Need(duties.of(caseNumber, actor), ages.of(caseNumber));
  }
}
