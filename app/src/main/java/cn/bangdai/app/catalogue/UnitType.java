package cn.bangdai.app.catalogue;

/** What a unit is. */
public enum UnitType {
  CITY,
  COUNTY,
  TOWNSHIP,
  VILLAGE,
  /** A department of a county or a township; its level says at which it works. */
  DEPARTMENT
}
