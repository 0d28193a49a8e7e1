package cn.bangdai.app.organisation;

import cn.bangdai.app.organisation.keycloak.AdminEvent;
import cn.bangdai.app.organisation.keycloak.KeycloakAdmin;
import cn.bangdai.app.organisation.keycloak.KeycloakAway;
import cn.bangdai.app.organisation.keycloak.SignInError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at Keycloak's events: whose roles, unit or state changed is read again at once, a changed
 * group makes the whole be read soon, and refused sign-ins are kept. Events that come twice do no
 * harm, so each look begins a little before the end of the last one.
 */
@WithDirectory
public class FollowEvents {

  private static final Logger LOG = LoggerFactory.getLogger(FollowEvents.class);

  /** An event may be stored after a later one; clocks may differ by as much. */
  private static final Duration AGAIN = Duration.ofSeconds(30);

  /** Before every event. */
  private static final Instant FIRST = Instant.EPOCH.plus(AGAIN);

  /** More than these are read as a whole. */
  private static final int MOST = 300;

  private final KeycloakAdmin keycloak;
  private final FollowPeople people;
  private final FeedTable feed;
  private final SignInFailures failures;
  private final SyncRules rules;

  FollowEvents(
      KeycloakAdmin keycloak,
      FollowPeople people,
      FeedTable feed,
      SignInFailures failures,
      SyncRules rules) {
    this.keycloak = keycloak;
    this.people = people;
    this.feed = feed;
    this.failures = failures;
    this.rules = rules;
  }

  /**
   * One look, when one is due.
   *
   * @return how many people were read again
   */
  public int tick() {
    Optional<FeedTable.Position> position = feed.take(rules.follow());
    try {
      return position.map(this::look).orElse(0);
    } catch (KeycloakAway away) {
      // Said once, not every few seconds.
      if (feed.away(away.getMessage())) {
        LOG.warn("The directory's events could not be read: {}", away.getMessage());
      }
      return 0;
    }
  }

  private int look(FeedTable.Position position) {
    Instant changed = position.changes();
    Instant failed = position.failures();
    if (changed == null || failed == null) {
      begin();
      return 0;
    }
    List<AdminEvent> events = keycloak.changesSince(changed.minus(AGAIN), MOST);
    List<SignInError> errors = keycloak.signInErrorsSince(failed.minus(AGAIN), MOST);
    int read = follow(events, position.known());
    failures.keep(errors);
    feed.readUntil(
        new FeedTable.Position(
            latest(changed, events.stream().map(AdminEvent::at)),
            latest(failed, errors.stream().map(SignInError::at)),
            events.stream().map(AdminEvent::id).collect(Collectors.toSet())));
    feed.reached();
    return read;
  }

  /**
   * There is nothing to make up for, because the whole is read when the application is new. Counted
   * from the newest event and not from our clock, which may differ from Keycloak's.
   */
  private void begin() {
    List<AdminEvent> newest = keycloak.changesSince(FIRST, MOST);
    Instant now = latest(FIRST, newest.stream().map(AdminEvent::at));
    Set<String> known = newest.stream().map(AdminEvent::id).collect(Collectors.toSet());
    feed.readUntil(new FeedTable.Position(now, now, known));
    feed.reached();
  }

  private static Instant latest(Instant before, Stream<Instant> times) {
    return times.filter(before::isBefore).max(Instant::compareTo).orElse(before);
  }

  private int follow(List<AdminEvent> events, Set<String> known) {
    List<AdminEvent> fresh = events.stream().filter(e -> !known.contains(e.id())).toList();
    boolean tooMany = events.size() >= MOST && !fresh.isEmpty();
    if (tooMany || fresh.stream().anyMatch(AdminEvent::isAboutGroups)) {
      feed.readAllSoon();
    }
    List<String> users = fresh.stream().flatMap(e -> e.user().stream()).distinct().toList();
    return tooMany || users.isEmpty() ? 0 : people.read(users);
  }
}
