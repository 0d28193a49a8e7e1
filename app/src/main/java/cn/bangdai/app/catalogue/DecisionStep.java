package cn.bangdai.app.catalogue;

/**
 * One step of an item's decision chain. Its place is the named department, or else the nearest unit
 * of the named level on the way from the origin; see {@link Units#place}.
 *
 * @param position order within the chain, from 1
 * @param level null when a department is named
 * @param department unit code, null when a level is named
 */
public record DecisionStep(int position, StepKind kind, Level level, String department) {

  public DecisionStep {
    if ((level == null) == (department == null)) {
      throw new IllegalArgumentException("A step has a level or a department");
    }
  }

  /** A decision by a department. */
  public static DecisionStep decidedBy(String department) {
    return new DecisionStep(1, StepKind.DECIDE, null, department);
  }

  /** A decision at a level. */
  public static DecisionStep decidedAt(Level level) {
    return new DecisionStep(1, StepKind.DECIDE, level, null);
  }
}
