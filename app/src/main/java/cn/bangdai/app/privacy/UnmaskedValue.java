package cn.bangdai.app.privacy;

import cn.bangdai.app.cases.ApplicantInFull;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The clear value of a field, for who has been permitted to see it and as long as that runs. */
@Component
public class UnmaskedValue {

  /**
   * @param value in full; empty for {@link PersonalField#PAPERS}
   * @param until when it should be taken from the screen
   */
  public record Shown(String field, String value, OffsetDateTime until) {

    /** Without anything personal: this text can end in a log. */
    @Override
    public String toString() {
      return "shown " + field;
    }
  }

  private final ApplicantInFull applicants;
  private final UnmaskingTable table;
  private final Clock clock;

  UnmaskedValue(ApplicantInFull applicants, UnmaskingTable table, Clock clock) {
    this.applicants = applicants;
    this.table = table;
    this.clock = clock;
  }

  /**
   * @throws Refusal CONFLICT when the permission is another's or has run out
   */
  public Shown of(UUID permission, Actor actor) {
    Unmasking granted =
        table
            .running(permission, actor, clock.instant())
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Kind.CONFLICT, "SHOWN_BEFORE", "这次显示的时间已经过了。还要看，请再点一次“显示”。"));
    return new Shown(
        granted.field().code(),
        granted.field().of(applicants.of(granted.caseNumber())),
        Times.local(granted.until()));
  }

  /**
   * @throws Refusal NOT_FOUND for what the applicant didn't give
   */
  void requireGiven(String caseNumber, PersonalField field) {
    if (field.of(applicants.of(caseNumber)) == null) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "NOT_GIVEN", "这个件没有登记申请人的" + field.title() + "。");
    }
  }
}
