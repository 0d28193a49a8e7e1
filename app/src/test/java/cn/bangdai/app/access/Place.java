package cn.bangdai.app.access;

import cn.bangdai.identity.Relation;
import cn.bangdai.identity.Role;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the case stands to the person who asks: the columns of the matrix. A case belongs to a unit
 * as the role counts it: it began there; for a department's window it was sent there; for an
 * approver it has been before the unit.
 */
enum Place {
  /** The case is of another county; the work on it is this person's. */
  HANDS,
  /** It belongs to the person's unit; the work is a colleague's. */
  OWN,
  /** It is at the person's unit, but not in the way in which it would belong to the role. */
  HOUSE,
  SIBLING,
  PARENT,
  CHILD,
  ELSEWHERE;

  private static final String FAR = "BLZQ";

  /** Of each role: its unit, then the units beside, above and below it. */
  private static final Map<Role, String[]> UNITS = new EnumMap<>(Role.class);

  static {
    UNITS.put(Role.VILLAGE_AGENT, new String[] {"LT.JJ.01", "LT.JJ.02", "LT.JJ", null});
    UNITS.put(Role.TOWNSHIP_AGENT, new String[] {"LT.JJ", "LT.JX", "LT", "LT.JJ.01"});
    UNITS.put(Role.COUNTY_AGENT, new String[] {"LT", null, null, "LT.JJ"});
    UNITS.put(Role.DEPARTMENT_AGENT, new String[] {"LT.MZJ", "LT.RSJ", "LT", null});
    UNITS.put(Role.APPROVER, new String[] {"LT.JJ", "LT.JX", "LT", "LT.JJ.01"});
    UNITS.put(Role.SUPERVISOR, new String[] {"LT.JJ", "LT.JX", "LT", "LT.JJ.01"});
    UNITS.put(Role.AUDITOR, new String[] {"LT.JJ", "LT.JX", "LT", "LT.JJ.01"});
    UNITS.put(Role.ADMIN, new String[] {"LT", null, null, "LT.JJ"});
  }

  static String home(Role role) {
    return UNITS.get(role)[0];
  }

  /** The unit to which the case belongs; null where there is no such unit. */
  String unit(Role role) {
    String[] units = UNITS.get(role);
    return switch (this) {
      case HANDS -> role == Role.AUDITOR || role == Role.ADMIN ? null : FAR;
      case OWN -> units[0];
      case HOUSE -> role == Role.APPROVER || role == Role.DEPARTMENT_AGENT ? units[0] : null;
      case SIBLING -> units[1];
      case PARENT -> units[2];
      case CHILD -> units[3];
      case ELSEWHERE -> FAR;
    };
  }

  /** In which way the case belongs to that unit. */
  Relation relation(Role role) {
    return switch (role) {
      case DEPARTMENT_AGENT -> this == HOUSE ? Relation.BEFORE : Relation.REACHED;
      case APPROVER -> this == HOUSE ? Relation.REACHED : Relation.BEFORE;
      default -> Relation.ORIGIN;
    };
  }
}
