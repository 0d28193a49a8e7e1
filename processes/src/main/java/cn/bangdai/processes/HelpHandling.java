package cn.bangdai.processes;

/**
 * The process {@code help-handling} 帮办: the agent explains, helps with filing and follows it up;
 * the applicant files in person, so there is no mandate and no paper in custody.
 */
public final class HelpHandling {

  /** Id of the process. */
  public static final String KEY = "help-handling";

  public static final String TAKE_REQUEST = ProxyHandling.TAKE_REQUEST;
  public static final String CONFIRM_REFUSAL = ProxyHandling.CONFIRM_REFUSAL;
  public static final String EXPLAIN_OVERDUE = ProxyHandling.EXPLAIN_OVERDUE;
  public static final String GUIDE = "guide";
  public static final String CONFIRM_NOT_ELIGIBLE = "confirmNotEligible";
  public static final String TRACK = "track";
  public static final String DECIDE_ON_HELP = "decideOnHelp";

  /** Embedded subprocess: the help itself, as often as a filing takes. */
  public static final String HELPING = "helping";

  /** Start of a case that was to be handled under a mandate before. */
  public static final String CONTINUED_FROM_PROXY = "continuedFromProxy";

  /** End of the process, not of the case: it goes on in {@link ProxyHandling}. */
  public static final String CONTINUED_AS_PROXY = "continuedAsProxy";

  /** Called {@link Closing} at every end but a termination. */
  public static final String CLOSING = "closing";

  /** Event subprocess: the case ends early. */
  public static final String TERMINATED = "terminated";

  private HelpHandling() {}

  /** Messages beside those of {@link ProxyHandling.Messages}, which the process takes too. */
  public static final class Messages {

    /** Starts the process for a case of {@link ProxyHandling}, with the help itself. */
    public static final String CONTINUE_AS_HELP = "continueAsHelp";

    /** Nothing was recorded for too long: interrupts the help and asks whether it goes on. */
    public static final String HELP_INACTIVE = "helpInactive";

    private Messages() {}
  }

  /** Variables beside {@code caseNumber} and {@code origin}. */
  public static final class Variables {

    /** Case number, also the business key; from the start. */
    public static final String CASE_NUMBER = ProxyHandling.Variables.CASE_NUMBER;

    /** Code of the unit that registered the case; from the start. */
    public static final String ORIGIN = ProxyHandling.Variables.ORIGIN;

    /** A {@link HelpStep}: how far the help is; from the start. */
    public static final String HELP_STEP = "helpStep";

    private Variables() {}
  }

  /** How far the help is: where it goes on after an interruption, and how it ended. */
  public enum HelpStep {
    /** Explaining and filing. */
    GUIDE,
    /** Filed, waiting for the authority. */
    TRACK,
    /** Goes on under a mandate. */
    PROXY
  }
}
