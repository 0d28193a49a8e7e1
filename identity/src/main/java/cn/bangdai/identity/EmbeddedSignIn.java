package cn.bangdai.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Sign-in with the realm file's demo accounts, for the embedded mode alone. Its passwords are
 * public, so the application refuses this mode on a database or a store that is not its own.
 */
public final class EmbeddedSignIn implements AuthenticationProvider {

  private final RealmAccounts accounts;

  public EmbeddedSignIn(RealmAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Authentication authenticate(Authentication presented) {
    String password = String.valueOf(presented.getCredentials());
    return accounts
        .find(presented.getName())
        .filter(account -> account.accepts(password))
        .map(account -> signedIn(account.actor()))
        .orElseThrow(() -> new BadCredentialsException("Unknown account or wrong password"));
  }

  /** The authentication of an actor: one authority per role. */
  public static Authentication signedIn(Actor actor) {
    return new SignedIn(actor).authentication();
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
