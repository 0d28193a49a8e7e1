package cn.bangdai.app.people;

import cn.bangdai.identity.Rights;
import cn.bangdai.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody with an account.
 *
 * @param unit home unit
 * @param roles those at home
 * @param left whether the account is closed
 */
record Person(String username, String name, String unit, List<String> roles, boolean left) {

  Set<Role> known() {
    return roles.stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toSet());
  }

  boolean works() {
    return known().stream().anyMatch(AgentPosts.WORKING::contains);
  }

  boolean isAgent() {
    return known().stream().anyMatch(Rights.COUNTERS::contains);
  }

  /** From an array column. */
  static List<String> roles(Object array) {
    return Arrays.asList((String[]) array);
  }
}
