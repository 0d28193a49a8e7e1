package cn.bangdai.app.organisation;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.util.Set;

/** Whose units an administrator looks after. */
final class AdminScope {

  private static final int LONGEST_QUESTION = 100;

  private AdminScope() {}

  /**
   * The units at which somebody is administrator; what lies below belongs to them.
   *
   * @throws Refusal FORBIDDEN for everybody else
   */
  static String[] units(Actor actor) {
    Set<String> units = actor.unitsAs(Role.ADMIN);
    if (units.isEmpty()) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "NOT_AN_ADMIN", "机构、人员和同步由县级系统管理员查看，您的岗位不能查看。");
    }
    return units.toArray(String[]::new);
  }

  /** What is searched for, ready to be compared with. */
  static String asked(String q) {
    String asked = q == null ? "" : q.strip().replace("\0", "");
    return asked.substring(0, Math.min(asked.length(), LONGEST_QUESTION));
  }
}
