package cn.bangdai.app.people;

import java.util.List;

/**
 * Who stands in for somebody: one person, or whoever holds one of the posts.
 *
 * @param username null when it is a post
 * @param groups {@code role@unit}; empty when it is a person
 * @param how why it is this one
 */
record StandIn(String username, List<String> groups, How how) {

  /** From the nearest to the last. */
  enum How {
    /** 指定的 B 岗. */
    NAMED,
    /** Somebody else of the same unit. */
    COLLEAGUE,
    /** The agents of the unit above: the default for a one-agent station. */
    UNIT_ABOVE,
    /** Nobody else is there: supervisors, who give it to someone. */
    SUPERVISOR,
    /** Not even they: the unit above, and an alarm. */
    NOBODY
  }

  static StandIn person(String username, How how) {
    return new StandIn(username, List.of(), how);
  }

  static StandIn post(String group, How how) {
    return new StandIn(null, List.of(group), how);
  }

  /** Unit of the post; null when it is a person. */
  String unit() {
    return groups.isEmpty() ? null : groups.get(0).substring(groups.get(0).indexOf('@') + 1);
  }
}
