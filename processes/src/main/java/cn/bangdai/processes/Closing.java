package cn.bangdai.processes;

/**
 * The process {@code closing} 归档评价: archive and evaluation side by side. Called at every end of a
 * case.
 */
public final class Closing {

  /** Id of the process. */
  public static final String KEY = "closing";

  public static final String ARCHIVE = "archive";
  public static final String EVALUATE = "evaluate";

  private Closing() {}

  /** Messages, correlated by business key. */
  public static final class Messages {

    /** Nobody has rated in time: the evaluation ends without a rating. */
    public static final String EVALUATION_EXPIRED = "evaluationExpired";

    private Messages() {}
  }

  /** What the caller passes. */
  public static final class Variables {

    public static final String CASE_NUMBER = "caseNumber";

    private Variables() {}
  }
}
