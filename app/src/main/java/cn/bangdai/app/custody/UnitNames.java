package cn.bangdai.app.custody;

/** What people call a unit; answered by whoever keeps the units. */
public interface UnitNames {

  /** The code itself when nobody knows the unit. */
  String of(String unitCode);
}
