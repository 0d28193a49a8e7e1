package cn.bangdai.identity;

/** How a unit came to have to do with a case; each leaves a row that stays. */
public enum Relation {
  /** The unit registered the case. */
  ORIGIN,
  /** The case was sent to the unit: a centre on its way, its window, a deciding department. */
  REACHED,
  /** The case has been before the unit's approvers. */
  BEFORE
}
