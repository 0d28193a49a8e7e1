package cn.bangdai.app.catalogue;

import java.time.LocalDate;

/**
 * A unit of the tree: a county, a township, a village station, a department.
 *
 * @param code the path, such as {@code LT.JJ.01}; rights are checked by its prefix, nothing else is
 *     read from it
 * @param level the level it works at; for a department the level of the government it belongs to
 * @param parent code of the unit above, null at the top
 * @param closedOn the first day on which it no longer works, null while it is open
 */
public record Unit(
    String code, String name, UnitType type, Level level, String parent, LocalDate closedOn) {

  /** A centre with a comprehensive window (便民服务中心, 政务服务中心), where cases are sorted. */
  public boolean isCentre() {
    return type == UnitType.TOWNSHIP || type == UnitType.COUNTY;
  }

  public boolean isDepartment() {
    return type == UnitType.DEPARTMENT;
  }

  public boolean isOpen(LocalDate day) {
    return closedOn == null || day.isBefore(closedOn);
  }

  /** True for the unit itself and everything below it. */
  public boolean covers(String other) {
    return other.equals(code) || other.startsWith(code + ".");
  }

  /** The name of the place where people are served, such as 金积镇便民服务中心. */
  public String windowName() {
    return switch (type) {
      case TOWNSHIP -> name + "便民服务中心";
      case COUNTY, CITY -> name + "政务服务中心";
      case VILLAGE, DEPARTMENT -> name;
    };
  }
}
