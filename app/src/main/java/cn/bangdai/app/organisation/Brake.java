package cn.bangdai.app.organisation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Disbelieves a reading that would take away too much at once: rather a realm that somebody has
 * emptied by mistake than a county without staff.
 */
@Component
class Brake {

  private record Loss(long units, long allUnits, long people, long allPeople) {}

  private final JdbcClient jdbc;
  private final SyncRules rules;

  Brake(JdbcClient jdbc, SyncRules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /** Why the reading is not to be applied, as a Chinese sentence; empty when it may be. */
  Optional<String> objection(long run) {
    Loss loss = loss(run);
    if (!rules.mayGo(loss.units(), loss.allUnits())) {
      return Optional.of(sentence(loss.allUnits() + " 个单位", loss.units() + " 个"));
    }
    if (!rules.mayGo(loss.people(), loss.allPeople())) {
      return Optional.of(sentence(loss.allPeople() + " 个账号", loss.people() + " 个"));
    }
    return Optional.empty();
  }

  private String sentence(String all, String gone) {
    return "现有 %s，这次会少 %s，超过 %d%%。没有改动任何东西；请先到 Keycloak 核对，确实要这样再照此同步。"
        .formatted(all, gone, rules.brakePercent());
  }

  private Loss loss(long run) {
    return jdbc.sql(
            """
            select (select count(*) from directory_change where run = :run
                      and kind in ('UNIT_CLOSED', 'UNIT_KEPT')) as units,
                   (select count(*) from unit where directory_id is not null and closed_on is null) as all_units,
                   (select count(distinct username) from directory_change where run = :run
                      and kind in ('PERSON_GONE', 'PERSON_DISABLED', 'PERSON_EMPTIED')) as people,
                   (select count(*) from account where closed_at is null) as all_people
            """)
        .param("run", run)
        .query(Loss.class)
        .single();
  }
}
