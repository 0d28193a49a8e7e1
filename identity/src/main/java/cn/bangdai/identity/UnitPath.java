package cn.bangdai.identity;

/** A unit's code is its path in the unit tree: {@code LT}, {@code LT.JJ}, {@code LT.JJ.01}. */
public final class UnitPath {

  private UnitPath() {}

  /** Whether {@code unit} is {@code above} or lies below it. */
  public static boolean within(String unit, String above) {
    return unit.equals(above) || unit.startsWith(above + ".");
  }

  /** The unit above; null for a root. */
  public static String parent(String unit) {
    int dot = unit.lastIndexOf('.');
    return dot < 0 ? null : unit.substring(0, dot);
  }

  /** The lowest unit that is above both, or one of them; null when they have no root in common. */
  public static String common(String one, String other) {
    String above = one;
    while (above != null && !within(other, above)) {
      above = parent(above);
    }
    return above;
  }

  /**
   * The next unit on the way from {@code at} to {@code destination}: up until a common unit is
   * reached, then down one by one.
   *
   * @return {@code destination} itself when both are the same
   */
  public static String next(String at, String destination) {
    if (at.equals(destination)) {
      return destination;
    }
    if (!within(destination, at)) {
      String parent = parent(at);
      return parent == null ? destination : parent;
    }
    int dot = destination.indexOf('.', at.length() + 1);
    return dot < 0 ? destination : destination.substring(0, dot);
  }
}
