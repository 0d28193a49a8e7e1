package cn.bangdai.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;

/**
 * Who is signed in, as the session keeps it. Holds plain values, so that a session written by one
 * version of the application can be read by the next.
 */
public final class SignedIn implements Principal, Serializable {

  private static final long serialVersionUID = 1L;

  private final String username;
  private final String name;
  private final String unit;
  private final List<String> groups;

  public SignedIn(Actor actor) {
    this.username = actor.username();
    this.name = actor.name();
    this.unit = actor.unit();
    this.groups = new java.util.ArrayList<>(actor.groups());
  }

  /** The user name. */
  @Override
  public String getName() {
    return username;
  }

  public Actor actor() {
    return new Actor(username, name, unit, groups.stream().map(SignedIn::post).toList());
  }

  private static Post post(String group) {
    int at = group.indexOf('@');
    return new Post(Role.of(group.substring(0, at)).orElseThrow(), group.substring(at + 1));
  }
}
