package cn.bangdai.app.signin;

import cn.bangdai.identity.Actor;
import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody on the way in: the framework's user, with the actor that was read from the token. */
final class OidcPerson extends DefaultOidcUser {

  private static final long serialVersionUID = 1L;

  private final transient Actor actor;

  OidcPerson(OidcIdToken token, Actor actor) {
    super(List.of(), token, "preferred_username");
    this.actor = actor;
  }

  Actor actor() {
    return actor;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
