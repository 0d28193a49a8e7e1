package cn.bangdai.processes;

/**
 * The process {@code termination} 终止复核: a case is to end early, and one level up decides whether it
 * does (004 三（二）4). It stands beside the case's own process and has the same business key; what it
 * decides reaches the case as {@link ProxyHandling.Messages#TERMINATED}.
 */
public final class Termination {

  /** Id of the process. */
  public static final String KEY = "termination";

  public static final String TELL_APPLICANT = "tellApplicant";
  public static final String REVIEW_TERMINATION = "reviewTermination";

  /** End: the case ends. */
  public static final String AGREED = "terminationAgreed";

  /** End: the case goes on untouched. */
  public static final String DENIED = "terminationDenied";

  /** End: the case ended by itself before the review did. */
  public static final String CANCELLED = "requestCancelled";

  private Termination() {}

  /** Messages, correlated by the id of the process instance. */
  public static final class Messages {

    /** The case has closed: nothing is left to review. */
    public static final String CANCELLED = "cancelled";

    private Messages() {}
  }

  /** Variables of the process instance. */
  public static final class Variables {

    /** Case number, also the business key. */
    public static final String CASE_NUMBER = "caseNumber";

    /** Code of the unit that the request came from; its superior reviews. */
    public static final String REQUEST_UNIT = "requestUnit";

    /** Boolean: the applicant is told the reasons before anybody may confirm. */
    public static final String TELL_FIRST = "tellFirst";

    private Variables() {}
  }
}
