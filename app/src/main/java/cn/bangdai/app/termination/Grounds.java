package cn.bangdai.app.termination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one condition demands and the others don't; the parts of other conditions are null or empty
 * (004 三（二）4).
 *
 * @param checkResult DISHONEST_ENTERPRISE: what the check found
 * @param source DISHONEST_ENTERPRISE: where it was found
 * @param variant LAW_CONFLICT
 * @param legalBasis LAW_CONFLICT: law and article
 * @param materials FALSE_MATERIALS: codes of the checklist
 * @param toAuthority FALSE_MATERIALS: ids of pieces that go to an authority; the other originals go
 *     back, the other copies stay
 * @param authority FALSE_MATERIALS: its name; null when no piece goes to one
 * @param clause DUTY_REFUSAL: number of an {@link ApplicantDuty}
 * @param reminders DUTY_REFUSAL
 */
public record Grounds(
    String checkResult,
    String source,
    Variant variant,
    String legalBasis,
    List<String> materials,
    List<String> toAuthority,
    String authority,
    Integer clause,
    List<Reminder> reminders) {

  /** Nothing: what the applicant's own request brings. */
  public static final Grounds NONE =
      new Grounds(null, null, null, null, null, null, null, null, null);

  /** Which of the two that 004 三（二）4（4） puts side by side. */
  public enum Variant {
    CONFLICT("与现行法律、法规相冲突"),
    /** The applicant's death too. */
    NO_LONGER_FEASIBLE("不再具备办结条件");

    private final String label;

    Variant(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** That the applicant was reminded of a duty: on which day, how and of what. */
  public record Reminder(LocalDate on, String how) {}

  public Grounds {
    materials = known(materials);
    toAuthority = known(toAuthority);
    reminders = known(reminders);
  }

  private static <T> List<T> known(List<T> values) {
    return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
  }

  /** Only what the condition asks for; whatever else was sent is not kept. */
  Grounds of(Condition condition) {
    return switch (condition) {
      case COMPLETED, APPLICANT_REQUEST -> NONE;
      case DISHONEST_ENTERPRISE ->
          new Grounds(checkResult, source, null, null, null, null, null, null, null);
      case LAW_CONFLICT ->
          new Grounds(null, null, variant, legalBasis, null, null, null, null, null);
      case FALSE_MATERIALS ->
          new Grounds(null, null, null, null, materials, toAuthority, authority, null, null);
      case DUTY_REFUSAL -> new Grounds(null, null, null, null, null, null, null, clause, reminders);
    };
  }

  /** For a printed form: what the condition rests on; empty when it rests on nothing else. */
  String words() {
    List<String> words = new ArrayList<>();
    if (variant != null) {
      words.add(variant.label() + "（" + legalBasis + "）");
    }
    if (checkResult != null) {
      words.add("经核实：" + checkResult + "（" + source + "）");
    }
    ApplicantDuty.of(clause).ifPresent(duty -> words.add("违反" + duty.title()));
    return String.join("；", words);
  }
}
