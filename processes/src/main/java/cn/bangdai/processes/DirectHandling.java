package cn.bangdai.processes;

/**
 * The process {@code direct-handling} 窗口直办: a window takes the application itself, without an
 * agent's mandate. Its steps are those of {@link ProxyHandling} from acceptance on; messages and
 * variables too.
 */
public final class DirectHandling {

  /** Id of the process. */
  public static final String KEY = "direct-handling";

  public static final String ACCEPT_APPLICATION = ProxyHandling.ACCEPT_APPLICATION;
  public static final String ISSUE_RESULT = ProxyHandling.ISSUE_RESULT;
  public static final String DELIVER = ProxyHandling.DELIVER;
  public static final String RETURN_PAPERS = ProxyHandling.RETURN_PAPERS;
  public static final String EXPLAIN_OVERDUE = ProxyHandling.EXPLAIN_OVERDUE;

  public static final String DECIDE_ON_SUPPLEMENT = ProxyHandling.DECIDE_ON_SUPPLEMENT;

  private DirectHandling() {}
}
