package cn.bangdai.app.organisation;

/** What a reading of the directory can find; how it is told stands in the messages. */
public enum ChangeKind {
  UNIT_ADDED,
  UNIT_RENAMED,
  /** Lies below another unit than before, under the same code. */
  UNIT_REPARENTED,
  /** The same group under another code: the old unit closes, the new one begins. */
  UNIT_RECODED,
  UNIT_CLOSED,
  /** Gone from the directory; stays open until its cases are done. */
  UNIT_KEPT,
  UNIT_REOPENED,
  PERSON_ADDED,
  PERSON_RENAMED,
  PERSON_MOVED,
  PERSON_ROLES,
  /** Disabled there. */
  PERSON_DISABLED,
  PERSON_GONE,
  PERSON_REOPENED,
  /** Holds no post any more, because the directory no longer says which. */
  PERSON_EMPTIED,
  /** {@code org_code} is not written as a path. */
  UNIT_BAD_CODE,
  /** Two groups have one code. */
  UNIT_TWICE,
  UNIT_BAD_LEVEL,
  UNIT_BAD_NAME,
  /** The code does not begin with that of the group above: moved there and not renumbered. */
  UNIT_BAD_PATH,
  /** A level that can't lie below the one above. */
  UNIT_BAD_PLACE,
  /** Below a group that is wrong itself. */
  UNIT_BELOW_BAD,
  /** Another type or level than the unit of that code has here. */
  UNIT_LEVEL_CHANGED,
  PERSON_NO_UNIT,
  PERSON_TWO_UNITS,
  PERSON_NO_ROLE,
  /** In a group that is wrong itself. */
  PERSON_BAD_UNIT,
  /** Has left here, and is still enabled there. */
  PERSON_LEFT_HERE;

  /** Whether it has to be put right there, and was not applied here. */
  public boolean isProblem() {
    return ordinal() >= UNIT_BAD_CODE.ordinal();
  }
}
