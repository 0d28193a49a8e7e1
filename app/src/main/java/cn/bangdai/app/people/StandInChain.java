package cn.bangdai.app.people;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.people.StandIn.How;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Rights;
import cn.bangdai.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who does the work of a person who is not there (B岗): whom a row names for the person, then for
 * the unit; a colleague of the unit, the one with the fewest tasks; the agents of the unit above;
 * the nearest supervisors above. Whoever is away is passed over, so the chain goes on until
 * somebody is there.
 */
@Component
class StandInChain {

  private final JdbcClient jdbc;
  private final Units units;
  private final Clock clock;

  StandInChain(JdbcClient jdbc, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param unit home unit of that person
   */
  StandIn of(String absent, String unit) {
    return person(absent, unit).orElseGet(() -> post(unit));
  }

  private Optional<StandIn> person(String absent, String unit) {
    return jdbc.sql(
            """
            select f.username, f.how from (
              select b.backup as username, 'NAMED' as how, case when b.username is null then 2 else 1 end as rank, b.id as n
              from backup b
              where (b.username = :absent or b.unit = :unit)
                and :today between b.from_date and coalesce(b.to_date, 'infinity')
              union all
              select a.username, 'COLLEAGUE', 3, tasks_held(a.username)
              from account a
              where a.unit = :unit and a.roles && :agents::text[]) f
            where f.username <> :absent
              and not exists (select 1 from people_away(:now) w where w.username = f.username)
            order by f.rank, f.n, f.username
            limit 1
            """)
        .param("absent", absent)
        .param("unit", unit)
        .param("now", Timestamp.from(clock.instant()))
        .param("today", LocalDate.ofInstant(clock.instant(), Times.ZONE))
        .param("agents", Rights.COUNTERS.stream().map(Role::realmName).toArray(String[]::new))
        .query(
            (row, n) ->
                StandIn.person(row.getString("username"), How.valueOf(row.getString("how"))))
        .optional();
  }

  private StandIn post(String unit) {
    Map<String, How> chain = chain(unit);
    Set<String> held = held(chain.keySet());
    return chain.entrySet().stream()
        .filter(post -> held.contains(post.getKey()))
        .findFirst()
        .map(post -> StandIn.post(post.getKey(), post.getValue()))
        .orElseGet(() -> StandIn.post(chain.keySet().iterator().next(), How.NOBODY));
  }

  /** Never empty: at the top of the tree it begins with the supervisors of the unit itself. */
  private Map<String, How> chain(String unit) {
    List<String> upwards = new ArrayList<>(List.of(unit));
    units.ancestors(unit).stream().map(Unit::code).forEach(upwards::add);
    Map<String, How> chain = new LinkedHashMap<>();
    units.parent(unit).ifPresent(above -> chain.put(AgentPosts.group(above), How.UNIT_ABOVE));
    upwards.forEach(code -> chain.put(Role.SUPERVISOR.at(code), How.SUPERVISOR));
    return chain;
  }

  private Set<String> held(Set<String> groups) {
    return jdbc.sql(
            """
            select distinct h.role || '@' || h.unit from posts_held(:now) h
            where h.role || '@' || h.unit = any (:groups::text[])
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("groups", groups.toArray(String[]::new))
        .query(String.class)
        .set();
  }
}
