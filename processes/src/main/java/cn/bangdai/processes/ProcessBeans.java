package cn.bangdai.processes;

import java.util.Set;

/**
 * Names of the beans that the models call, and the only ones an expression can see. The beans are
 * public classes with public methods; arguments and results are strings unless said.
 */
public final class ProcessBeans {

  /**
   * Who may do a task, as groups {@code role@unit}, comma separated: {@code agent(unit)}, {@code
   * oneLevelUp(unit)}, {@code terminationReviewer(unit)}, {@code approver(unit)}, {@code
   * bothEnds(from, to)}.
   */
  public static final String CANDIDATES = "candidates";

  /** {@code responsible(caseNumber)}: user name of the responsible agent. */
  public static final String PEOPLE = "people";

  /** {@code homeward(at, origin)}: code of the next unit on the way home. */
  public static final String ROUTE = "route";

  /**
   * Who decides: {@code parties(caseNumber)} and {@code reviewers(caseNumber, party)}, collections
   * of unit codes; {@code rejected(caseNumber)}, boolean. The engine asks for a collection again at
   * every step through it, so its content and order must not change while it is being worked off.
   */
  public static final String DECISION_CHAIN = "decisionChain";

  /**
   * Where pieces are: {@code transits(caseNumber)}, collection of handover ids still in transit;
   * {@code from(handover)}, {@code to(handover)}; {@code holdersAway(caseNumber, origin)},
   * collection of unit codes; {@code forCorrection(caseNumber, window, party)}, code of the unit
   * that pieces asked for by a party go to; booleans {@code heldAt(caseNumber, unit)}, {@code
   * travelTo(caseNumber, window, party)}, {@code newFor(caseNumber, origin, to)}, {@code
   * comeBack(caseNumber, party, issuer)}.
   */
  public static final String PAPERS = "papers";

  /**
   * Who asks and who watches beside a case: {@code issuer(subject)} of an urging and {@code
   * asker(subject)} of a coordination, user names; {@code overseers(unit)}, groups that look into
   * what a unit is blamed for, and {@code supervisors(unit)}, groups over it.
   */
  public static final String SUPERVISION = "supervision";

  /** All of them: the allow-list. */
  public static final Set<String> ALL =
      Set.of(CANDIDATES, PEOPLE, ROUTE, DECISION_CHAIN, PAPERS, SUPERVISION);

  private ProcessBeans() {}
}
