package cn.bangdai.processes;

/**
 * The process {@code decision} 审批: the reviews and the decision of one party. Called once for each
 * deciding party of a case.
 */
public final class Decision {

  /** Id of the process. */
  public static final String KEY = "decision";

  public static final String REVIEW = "review";
  public static final String DECIDE = "decide";

  public static final String SPECIAL_PROCEDURE = "specialProcedure";
  public static final String AWAIT_EXTERNAL = "awaitExternal";
  public static final String CHASE_EXTERNAL = "chaseExternal";

  /** Embedded subprocess: an authority above the county or outside answers. */
  public static final String EXTERNAL = "external";

  /** Embedded subprocess: the reviewers one after the other. */
  public static final String REVIEWS = "reviews";

  /** Called {@link Correction}: a reviewer asked for something. */
  public static final String REVIEW_CORRECTION = "reviewCorrection";

  /** Called {@link Correction}: the decider asked for something. */
  public static final String DECISION_CORRECTION = "decisionCorrection";

  /** Called {@link RelayLeg}: the papers go to the deciding party. */
  public static final String TO_PARTY = "toParty";

  /** Called {@link RelayLeg}: the papers go to the issuing window. */
  public static final String FROM_PARTY = "fromParty";

  private Decision() {}

  /** Messages, correlated by the process instance of an open task of the branch. */
  public static final class Messages {

    /**
     * The date is over by which an authority outside was expected to answer: asks the party to
     * chase it, beside {@link Decision#AWAIT_EXTERNAL}.
     */
    public static final String EXTERNAL_OVERDUE = "externalOverdue";

    private Messages() {}
  }

  /** What the caller passes, and the reviewer of the moment. */
  public static final class Variables {

    public static final String CASE_NUMBER = "caseNumber";

    /** Code of the unit that registered the case. */
    public static final String ORIGIN = "origin";

    /** Code of the unit that accepted the application and holds the papers. */
    public static final String WINDOW = "window";

    /** Code of the unit whose window issues the result. */
    public static final String ISSUER = "issuer";

    /** Code of the unit that decides. */
    public static final String PARTY = "party";

    /** Boolean: the papers go to the party and on to the issuer. */
    public static final String PAPERS_TRAVEL = "papersTravel";

    /** Code of the unit that reviews now; local to its turn. */
    public static final String REVIEW_UNIT = "reviewUnit";

    private Variables() {}
  }
}
