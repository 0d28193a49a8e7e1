package cn.bangdai.app.visits;

import java.time.OffsetDateTime;

/**
 * An appointment or a home visit.
 *
 * @param caseNumber null for one before there is a case
 * @param item null likewise
 * @param applicant masked name
 * @param unit code of the unit whose it is
 * @param people who went, or who received; null until it is done
 * @param outcome what was done, or why it was not; null while planned
 */
public record Visit(
    long id,
    String caseNumber,
    String item,
    String applicant,
    String unit,
    Kind kind,
    OffsetDateTime at,
    String place,
    String purpose,
    State state,
    String people,
    String outcome,
    String plannedBy) {

  /** What it is. */
  public enum Kind {
    /** The applicant comes at an agreed time. */
    APPOINTMENT("预约"),
    /** Somebody goes to the applicant. */
    HOME_VISIT("上门");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** How it stands. */
  public enum State {
    PLANNED("约好"),
    DONE("已办"),
    /** The applicant did not come, or was not at home. */
    MISSED("没见到"),
    CANCELLED("取消");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public boolean planned() {
    return state == State.PLANNED;
  }
}
