package cn.bangdai.processes;

/**
 * The process {@code unresolved} 办不成事: what somebody could not get done is verified, coordinated,
 * answered and confirmed by that person. Its business key is the number of the case it is about, or
 * its own in the register when there is none. Constants for ids and variables of its model.
 */
public final class Unresolved {

  /** Id of the process. */
  public static final String KEY = "unresolved";

  public static final String VERIFY_UNRESOLVED = "verifyUnresolved";
  public static final String COORDINATE_UNRESOLVED = "coordinateUnresolved";
  public static final String REPLY_UNRESOLVED = "replyUnresolved";
  public static final String CONFIRM_UNRESOLVED = "confirmUnresolved";

  private Unresolved() {}

  /** Variables of the process instance; routing facts only, nothing personal. */
  public static final class Variables {

    /** The business key; from the start. */
    public static final String CASE_NUMBER = "caseNumber";

    /** Number in the register; from the start. */
    public static final String SUBJECT = "subject";

    /** Code of the centre that looks after it; from the start. */
    public static final String UNIT = "unit";

    private Variables() {}
  }
}
