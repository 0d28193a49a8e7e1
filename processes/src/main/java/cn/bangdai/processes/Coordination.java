package cn.bangdai.processes;

/**
 * The process {@code coordination} 协调: a unit reports a problem that it cannot solve, the unit
 * above answers or passes it on up. Runs beside the case; constants for ids, messages and variables
 * of its model.
 */
public final class Coordination {

  /** Id of the process. */
  public static final String KEY = "coordination";

  public static final String ANSWER_COORDINATION = "answerCoordination";
  public static final String CONFIRM_COORDINATION = "confirmCoordination";

  private Coordination() {}

  /** Messages, correlated by the id of the process instance. */
  public static final class Messages {

    /** The case has ended, and what was asked about it ends with it. */
    public static final String CANCELLED = "cancelled";

    private Messages() {}
  }

  /** Variables of the process instance; routing facts only, nothing personal. */
  public static final class Variables {

    /** Case number, also the business key; from the start. */
    public static final String CASE_NUMBER = "caseNumber";

    /** Id of the record that the process is about; from the start. */
    public static final String SUBJECT = "subject";

    /** Code of the unit that asks; from the start. */
    public static final String ASKED_BY = "askedBy";

    /** Code of the unit that could not solve it: the one above answers. From the start. */
    public static final String UNIT = "unit";

    private Variables() {}
  }
}
