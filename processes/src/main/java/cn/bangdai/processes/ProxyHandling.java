package cn.bangdai.processes;

/**
 * The process {@code proxy-handling} 代办: from the registered case to its archive. Constants for
 * ids, messages and variables of its model; the outcomes of its tasks are in {@link UserTask}.
 */
public final class ProxyHandling {

  /** Id of the process. */
  public static final String KEY = "proxy-handling";

  public static final String TAKE_REQUEST = "takeRequest";
  public static final String CONFIRM_REFUSAL = "confirmRefusal";
  public static final String SIGN_MANDATE = "signMandate";
  public static final String CHECK_MATERIALS = "checkMaterials";
  public static final String SUPPLEMENT = "supplement";
  public static final String HAND_OVER = "handOver";
  public static final String PLAN_FILING = "planFiling";
  public static final String SORT = "sort";
  public static final String ACCEPT_APPLICATION = "acceptApplication";
  public static final String ISSUE_RESULT = "issueResult";
  public static final String DELIVER = "deliver";
  public static final String RETURN_PAPERS = "returnPapers";
  public static final String EXPLAIN_OVERDUE = "explainOverdue";
  public static final String DECIDE_ON_SUPPLEMENT = "decideOnSupplement";

  /** Called {@link RelayLeg}: on towards the window. */
  public static final String FORWARD_LEG = "forwardLeg";

  /** Called {@link Correction}: the window asked for something. */
  public static final String FORMAL_CORRECTION = "formalCorrection";

  /** Called {@link Decision}, once for each deciding party, side by side. */
  public static final String DECISIONS = "decisions";

  /** Called {@link RelayLeg}: one unit nearer to the origin. */
  public static final String BACK_LEG = "backLeg";

  /** Called {@link RelayLeg}, before delivery: what is still on its way is received. */
  public static final String STRAY_TRANSITS = "strayTransits";

  /** Called {@link RelayLeg}, before delivery: what was left on the way travels to the origin. */
  public static final String STRAY_LEGS = "strayLegs";

  /** Called {@link Closing} at every end but a termination. */
  public static final String CLOSING = "closing";

  /** Event subprocess: the case ends early. */
  public static final String TERMINATED = "terminated";

  /** Called {@link RelayLeg}, termination: what is on its way is received first. */
  public static final String IN_TRANSIT_LEGS = "inTransitLegs";

  /** Called {@link RelayLeg}, termination: what lies elsewhere travels to the origin. */
  public static final String HOME_LEGS = "homeLegs";

  /** Called {@link Closing} after a termination. */
  public static final String CLOSE_TERMINATED = "closeTerminated";

  /** Event subprocess beside the case: a limit has passed. */
  public static final String OVERDUE_EXPLAINED = "overdueExplained";

  /** Start of a case that was helped with before. */
  public static final String CONTINUED_FROM_HELP = "continuedFromHelp";

  /** End of the process, not of the case: it goes on in {@link HelpHandling}. */
  public static final String CONTINUED_AS_HELP = "continuedAsHelp";

  /** Event subprocess beside the case: the applicant has not brought what was asked for. */
  public static final String SUPPLEMENT_OVERDUE = "supplementOverdue";

  /** End of a case that was not terminated. */
  public static final String CLOSED = "closed";

  /** End of a terminated case. */
  public static final String TERMINATED_CLOSED = "terminatedClosed";

  private ProxyHandling() {}

  /** Messages, correlated by the id of the process instance. */
  public static final class Messages {

    /** A termination is confirmed: interrupts the case wherever it stands, children included. */
    public static final String TERMINATED = "terminated";

    /**
     * A limit has passed: asks {@link Variables#OVERDUE_UNIT} for the cause and interrupts nothing.
     * A terminated case no longer takes it.
     */
    public static final String OVERDUE = "overdue";

    /** Starts the process for a case of {@link HelpHandling}, at the signing of the mandate. */
    public static final String CONTINUE_AS_PROXY = "continueAsProxy";

    /**
     * The limit of a supplement has passed: asks the responsible agent what to do. The supplement
     * itself stays open.
     */
    public static final String SUPPLEMENT_EXPIRED = "supplementExpired";

    /** Nothing that was asked for is late any more: the question is withdrawn. */
    public static final String SUPPLEMENT_ARRIVED = "supplementArrived";

    private Messages() {}
  }

  /** Variables of the process instance; routing facts only, nothing personal. */
  public static final class Variables {

    /** Case number, also the business key; from the start. */
    public static final String CASE_NUMBER = "caseNumber";

    /** Code of the unit that registered the case; from the start. */
    public static final String ORIGIN = "origin";

    /** Code of the unit where the papers are now; from the start, moved by every leg. */
    public static final String AT = "at";

    /** Code of the unit that the next leg goes to; before a leg forward. */
    public static final String TO = "to";

    /** A {@link ProxyHandling.FirstStop}; set when the papers are handed over. */
    public static final String FIRST_STOP = "firstStop";

    /** A {@link ProxyHandling.Destination}: what the next leg forward leads to. */
    public static final String DESTINATION = "destination";

    /** Code of the unit that accepts the application; before acceptance. */
    public static final String WINDOW = "window";

    /** Code of the unit whose window issues the result; before the decisions. */
    public static final String ISSUER = "issuer";

    /** A {@link ProxyHandling.ReturnBy}; when the result is issued or the application declined. */
    public static final String RETURN_BY = "returnBy";

    /** Code of the unit to explain the delay; with {@link Messages#OVERDUE}. */
    public static final String OVERDUE_UNIT = "overdueUnit";

    /** Boolean: milestones are agreed with the applicant first; set when papers are handed over. */
    public static final String PLAN_NEEDED = "planNeeded";

    private Variables() {}
  }

  /** Where the papers go after they are handed over. */
  public enum FirstStop {
    /** The origin's own window accepts. */
    WINDOW,
    /** The origin is a centre and sorts. */
    CENTRE,
    /** They travel to another unit first. */
    LEG
  }

  /** What a leg forward leads to. */
  public enum Destination {
    /** A centre that sorts. */
    CENTRE,
    /** The window that accepts. */
    WINDOW
  }

  /** How the result and the papers come back to the applicant. */
  public enum ReturnBy {
    /** Leg by leg to the origin. */
    RELAY,
    /** By post from the issuing window. */
    POST_TO_APPLICANT,
    /** The applicant fetches it at the issuing window. */
    PICKUP_HERE,
    /** No paper. */
    ELECTRONIC
  }
}
