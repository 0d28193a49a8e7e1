package cn.bangdai.app.organisation;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does what a reading has planned, and leaves in the audit trail whose rights it changed. Runs in
 * the transaction of the caller.
 */
@Component
class ApplyPlan {

  /** Changes of what somebody may do; each is told on its own. */
  private static final List<String> RIGHTS =
      List.of(
          "PERSON_MOVED",
          "PERSON_ROLES",
          "PERSON_DISABLED",
          "PERSON_GONE",
          "PERSON_REOPENED",
          "PERSON_EMPTIED");

  private record Told(String kind, String username, String name, String before, String after) {}

  private final JdbcClient jdbc;
  private final UnitChanges units;
  private final PersonChanges people;
  private final AuditWriter audit;
  private final Clock clock;

  ApplyPlan(
      JdbcClient jdbc, UnitChanges units, PersonChanges people, AuditWriter audit, Clock clock) {
    this.jdbc = jdbc;
    this.units = units;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  void apply(SyncRuns.Taken run) {
    units.apply(run.id());
    people.apply(run.id(), run.startedAt());
    changed(run.id()).forEach(told -> write(told, run.id()));
  }

  private List<Told> changed(long run) {
    return jdbc.sql(
            """
            select kind, username, name, before, after from directory_change
            where run = :run and kind = any (:kinds::text[]) order by id
            """)
        .param("run", run)
        .param("kinds", RIGHTS.toArray(String[]::new))
        .query(Told.class)
        .list();
  }

  private void write(Told told, long run) {
    AuditEntry entry =
        AuditEntry.of("按 Keycloak 更新 " + told.name() + sentence(told))
            .with(Map.of("person", told.username(), "run", run));
    audit.write(clock.instant(), actor(), "account.mirror", null, entry);
  }

  private static String sentence(Told told) {
    return switch (ChangeKind.valueOf(told.kind())) {
      case PERSON_MOVED -> "：单位由 " + told.before() + " 改为 " + told.after();
      case PERSON_ROLES -> "：岗位由" + titles(told.before()) + "改为" + titles(told.after());
      case PERSON_DISABLED -> "：账号已停用";
      case PERSON_GONE -> "：账号已删除";
      case PERSON_REOPENED -> "：账号重新启用，岗位" + titles(told.after());
      case PERSON_EMPTIED -> "：收回岗位" + titles(told.before());
      default -> throw new IllegalArgumentException(told.kind());
    };
  }

  private static String titles(String roles) {
    return roles == null || roles.isEmpty()
        ? "（无）"
        : Arrays.stream(roles.split(","))
            .map(name -> Role.of(name).map(Role::title).orElse(name))
            .collect(Collectors.joining("、", "“", "”"));
  }

  /** What happens without a person is done by the system, at no unit of its own. */
  static Actor actor() {
    return Actor.at("-", "system", "系统");
  }
}
