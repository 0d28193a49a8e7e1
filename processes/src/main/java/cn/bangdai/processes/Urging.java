package cn.bangdai.processes;

/**
 * The process {@code urging} 督办催办: the unit that holds a case is asked to move, answers, and
 * whoever asked closes it. Silence takes the question one unit up. Runs beside the case; constants
 * for ids, messages and variables of its model.
 */
public final class Urging {

  /** Id of the process. */
  public static final String KEY = "urging";

  /** Embedded subprocess: waiting for one unit's answer. */
  public static final String ANSWERING = "answering";

  public static final String RESPOND_TO_URGING = "respondToUrging";
  public static final String CLOSE_URGING = "closeUrging";

  private Urging() {}

  /** Messages, correlated by the id of the process instance. */
  public static final class Messages {

    /**
     * The unit let its limit pass: interrupts the wait; with {@link Variables#UNIT} naming the unit
     * above and {@link Variables#REPLIED} false.
     */
    public static final String SILENT = "urgingSilent";

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

    /** Code of the unit that is to answer; from the start, moved up by silence. */
    public static final String UNIT = "unit";

    /** Boolean: the unit has answered; false from the start. */
    public static final String REPLIED = "replied";

    private Variables() {}
  }
}
