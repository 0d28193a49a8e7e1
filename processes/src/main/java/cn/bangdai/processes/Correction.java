package cn.bangdai.processes;

/**
 * The process {@code correction} 补正流转: the applicant supplements, and only the new pieces travel to
 * the unit that asked. Called by acceptance, review and decision.
 */
public final class Correction {

  /** Id of the process. */
  public static final String KEY = "correction";

  public static final String SUPPLEMENT = "supplement";

  /** Called {@link RelayLeg} with the new pieces. */
  public static final String NEW_PAPERS_LEG = "newPapersLeg";

  private Correction() {}

  /** What the caller passes. */
  public static final class Variables {

    public static final String CASE_NUMBER = "caseNumber";

    /** Code of the unit that registered the case, where the applicant brings the pieces. */
    public static final String ORIGIN = "origin";

    /** Code of the unit that asked: the window or a deciding party. */
    public static final String ASKER = "asker";

    /** Code of the unit that the new pieces go to; in a joint case always the window. */
    public static final String TO = "to";

    private Variables() {}
  }
}
