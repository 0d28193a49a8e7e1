package cn.bangdai.processes;

/**
 * The process {@code rectification} 差评整改: a bad rating is verified, put right by the rated unit and
 * confirmed by a call to the applicant. Runs after the case; constants for ids and variables of its
 * model.
 */
public final class Rectification {

  /** Id of the process. */
  public static final String KEY = "rectification";

  public static final String VERIFY_RATING = "verifyRating";
  public static final String RECTIFY = "rectify";
  public static final String CONFIRM_RECTIFIED = "confirmRectified";
  public static final String CLOSE_RECTIFICATION = "closeRectification";

  private Rectification() {}

  /** Variables of the process instance; routing facts only, nothing personal. */
  public static final class Variables {

    /** Case number, also the business key; from the start. */
    public static final String CASE_NUMBER = "caseNumber";

    /** Id of the record that the process is about; from the start. */
    public static final String SUBJECT = "subject";

    /** Code of the unit that looks into it; from the start. */
    public static final String ASKED_BY = "askedBy";

    /** Code of the rated unit; from the start. */
    public static final String UNIT = "unit";

    /** Boolean: the unit may try once more; set by each call to the applicant. */
    public static final String AGAIN = "again";

    private Variables() {}
  }
}
