package cn.bangdai.identity;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

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
  private final Instant saidAt;

  /** Of the embedded mode, in which nobody else tells of people. */
  public SignedIn(Actor actor) {
    this(actor, null);
  }

  /**
   * @param saidAt when the identity provider said so; what is known from later is newer. Null where
   *     there is none
   */
  public SignedIn(Actor actor, Instant saidAt) {
    this.saidAt = saidAt;
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

  /** When the identity provider said who this is; null in the embedded mode. */
  public Instant saidAt() {
    return saidAt;
  }

  public Actor actor() {
    return new Actor(username, name, unit, groups.stream().map(SignedIn::post).toList());
  }

  /** The authentication of this person: one authority per role. */
  public AbstractAuthenticationToken authentication() {
    List<SimpleGrantedAuthority> authorities =
        actor().posts().stream()
            .map(post -> new SimpleGrantedAuthority("ROLE_" + post.role().realmName()))
            .distinct()
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
  }

  private static Post post(String group) {
    int at = group.indexOf('@');
    return new Post(Role.of(group.substring(0, at)).orElseThrow(), group.substring(at + 1));
  }
}
