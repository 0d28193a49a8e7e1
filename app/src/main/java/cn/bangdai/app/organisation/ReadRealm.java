package cn.bangdai.app.organisation;

import cn.bangdai.app.organisation.keycloak.KeycloakAdmin;
import cn.bangdai.app.organisation.keycloak.KeycloakAway;
import cn.bangdai.app.organisation.keycloak.RealmGroup;
import cn.bangdai.identity.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the whole of Keycloak into the staging tables: one call per group that has groups below it,
 * one per 500 users, eight roles as lists, and one call per unit for its members. Keycloak has no
 * list of memberships; asked by unit they are a third of what they are asked by user, and four at a
 * time keep its processors busy.
 */
@WithDirectory
class ReadRealm {

  private static final int AT_ONCE = 4;
  private static final int UNITS_PER_PAGE = 400;

  private final KeycloakAdmin keycloak;
  private final StagingTable staging;
  private final SyncRuns runs;

  ReadRealm(KeycloakAdmin keycloak, StagingTable staging, SyncRuns runs) {
    this.keycloak = keycloak;
    this.staging = staging;
    this.runs = runs;
  }

  /**
   * @throws KeycloakAway when it could not be read to the end
   */
  void into(long run) {
    groups(run);
    keycloak.users(
        page -> {
          staging.users(run, page);
          runs.alive(run);
        });
    for (Role role : Role.values()) {
      String name = role.realmName();
      keycloak.holders(name, page -> staging.role(run, name, page));
    }
    members(run);
  }

  private void groups(long run) {
    Deque<String> parents = new ArrayDeque<>(List.of(""));
    while (!parents.isEmpty()) {
      keycloak.groups(
          parents.poll(),
          page -> {
            staging.groups(run, page);
            page.stream().filter(g -> g.subGroups() > 0).map(RealmGroup::id).forEach(parents::add);
          });
      runs.alive(run);
    }
  }

  private void members(long run) {
    ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      String last = "";
      List<String> page = staging.units(run, last, UNITS_PER_PAGE);
      while (!page.isEmpty()) {
        staging.members(run, members(page, readers));
        runs.alive(run);
        last = page.get(page.size() - 1);
        page = staging.units(run, last, UNITS_PER_PAGE);
      }
    } finally {
      readers.shutdownNow();
    }
  }

  private Map<String, List<String>> members(List<String> units, ExecutorService readers) {
    List<Callable<List<String>>> calls =
        units.stream().<Callable<List<String>>>map(unit -> () -> members(unit)).toList();
    Map<String, List<String>> members = new LinkedHashMap<>();
    try {
      List<Future<List<String>>> answers = readers.invokeAll(calls);
      for (int i = 0; i < units.size(); i++) {
        members.put(units.get(i), answers.get(i).get());
      }
      return members;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException told
          ? told
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading members", e);
    }
  }

  private List<String> members(String unit) {
    List<String> members = new ArrayList<>();
    keycloak.members(unit, members::addAll);
    return members;
  }
}
