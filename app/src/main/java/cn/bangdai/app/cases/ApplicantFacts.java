package cn.bangdai.app.cases;

import org.springframework.stereotype.Component;

/** Who applies, masked, for pages beside a task. Access is the caller's business. */
@Component
public class ApplicantFacts {

  /**
   * What may be shown of an applicant.
   *
   * @param enterprise whether it is an enterprise; otherwise a person
   * @param idNumber masked; null when there is none
   * @param phone masked; null when none was given
   */
  public record Facts(
      boolean enterprise, String name, String idType, String idNumber, String phone) {}

  private final ApplicantStore applicants;

  ApplicantFacts(ApplicantStore applicants) {
    this.applicants = applicants;
  }

  public Facts of(String caseNumber) {
    ApplicantStore.Masked masked = applicants.masked(caseNumber);
    return new Facts(
        Applicant.Kind.ENTERPRISE.name().equals(masked.kind()),
        masked.name(),
        masked.idType(),
        masked.idNumber(),
        masked.phone());
  }
}
