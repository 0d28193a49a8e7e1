package cn.bangdai.app.people;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.identity.Role;
import java.util.Set;

/** Which posts are work that somebody else can do meanwhile. */
final class AgentPosts {

  /** Watching and maintaining has no B岗: it is not asked for daily. */
  static final Set<Role> WORKING =
      Set.of(
          Role.VILLAGE_AGENT,
          Role.TOWNSHIP_AGENT,
          Role.COUNTY_AGENT,
          Role.DEPARTMENT_AGENT,
          Role.APPROVER);

  private AgentPosts() {}

  /** The agents of a unit, as a candidate group. */
  static String group(Unit unit) {
    return role(unit).at(unit.code());
  }

  private static Role role(Unit unit) {
    return switch (unit.type()) {
      case VILLAGE -> Role.VILLAGE_AGENT;
      case TOWNSHIP -> Role.TOWNSHIP_AGENT;
      case COUNTY, CITY -> Role.COUNTY_AGENT;
      case DEPARTMENT -> Role.DEPARTMENT_AGENT;
    };
  }
}
