package cn.bangdai.processes;

/**
 * The process {@code relay-leg} 接力交接: papers go from one unit to another with two names on them.
 * Called by the other processes.
 */
public final class RelayLeg {

  /** Id of the process. */
  public static final String KEY = "relay-leg";

  public static final String DISPATCH = "dispatch";
  public static final String RECEIVE = "receive";
  public static final String RESOLVE_DISCREPANCY = "resolveDiscrepancy";

  /** Beside the leg: the unit that gave the pieces looks for them. */
  public static final String TRACE_TRANSIT = "traceTransit";

  private RelayLeg() {}

  /** Messages, correlated by business key and the two ends. */
  public static final class Messages {

    /** Pieces should have arrived: asks for them and interrupts nothing. */
    public static final String IN_TRANSIT_TOO_LONG = "inTransitTooLong";

    private Messages() {}
  }

  /** What the caller passes. */
  public static final class Variables {

    public static final String CASE_NUMBER = "caseNumber";

    /** Code of the unit that gives. */
    public static final String FROM = "from";

    /** Code of the unit that takes. */
    public static final String TO = "to";

    /** Boolean: already dispatched, so begin at the receipt. */
    public static final String RESUME = "resume";

    private Variables() {}
  }
}
