package cn.bangdai.app.organisation;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.organisation.keycloak.KeycloakAdmin;
import cn.bangdai.app.organisation.keycloak.KeycloakAway;
import cn.bangdai.app.organisation.keycloak.RealmGroup;
import cn.bangdai.app.organisation.keycloak.RealmUser;
import cn.bangdai.identity.Role;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads some people of the directory again and applies what changed, as a full reading would. */
@WithDirectory
class FollowPeople {

  private final KeycloakAdmin keycloak;
  private final Units units;
  private final SeenPeople seen;
  private final DirectorySync.Steps steps;
  private final SyncRuns runs;
  private final After after;

  /** What comes of it. */
  @Component("afterFollowing")
  record After(TransactionTemplate transaction, Afterwards afterwards, RunResults results) {}

  FollowPeople(
      KeycloakAdmin keycloak,
      Units units,
      SeenPeople seen,
      DirectorySync.Steps steps,
      SyncRuns runs,
      After after) {
    this.keycloak = keycloak;
    this.units = units;
    this.seen = seen;
    this.steps = steps;
    this.runs = runs;
    this.after = after;
  }

  /**
   * @param users ids
   * @return how many were read
   * @throws KeycloakAway when they can't be read; nothing is changed then
   */
  int read(List<String> users) {
    SyncRuns.Taken run = runs.follow();
    try {
      users.forEach(user -> keycloak.user(user).ifPresent(found -> stage(run.id(), found)));
      after.transaction().executeWithoutResult(status -> apply(run, users));
      after.afterwards().peopleChanged();
      return users.size();
    } catch (KeycloakAway away) {
      after.results().finish(run.id(), "FAILED", away.getMessage() + "没有改动任何东西。");
      throw away;
    } finally {
      steps.staging().clear(run.id());
      after.results().dropEmpty(run.id());
    }
  }

  private void apply(SyncRuns.Taken run, List<String> users) {
    steps.people().differences(run.id(), run.startedAt());
    steps.people().gone(run.id(), users);
    steps.apply().apply(run);
    after.results().finish(run.id(), "DONE", null);
  }

  private void stage(long run, RealmUser user) {
    List<String> codes =
        keycloak.groupsOf(user.id()).stream()
            .map(RealmGroup::code)
            .filter(code -> code != null)
            .distinct()
            .toList();
    List<String> roles =
        keycloak.rolesOf(user.id()).stream()
            .filter(role -> Role.of(role).isPresent())
            .sorted()
            .toList();
    String unit = codes.size() == 1 ? codes.get(0) : null;
    seen.add(run, user, unit, roles, problem(codes, roles));
  }

  private String problem(List<String> codes, List<String> roles) {
    if (codes.size() != 1) {
      return codes.isEmpty() ? "NO_UNIT" : "TWO_UNITS";
    }
    boolean there = units.find(codes.get(0)).filter(u -> u.closedOn() == null).isPresent();
    if (!there) {
      return "BAD_UNIT";
    }
    return roles.isEmpty() ? "NO_ROLE" : null;
  }
}
