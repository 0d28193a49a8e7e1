package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.BesideCases;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Relation;
import cn.bangdai.identity.Sight;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees a matter: by {@link Sight} as a case that began at the unit which registered it and has
 * reached that and the centre which looks after it; or by an open task.
 */
@Component
class MatterAccess implements BesideCases {

  private record Place(String registeredUnit, String unit) {

    List<Map.Entry<Relation, String>> relations() {
      return List.of(
          Map.entry(Relation.ORIGIN, registeredUnit),
          Map.entry(Relation.REACHED, registeredUnit),
          Map.entry(Relation.REACHED, unit));
    }
  }

  private final JdbcClient jdbc;

  MatterAccess(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean keeps(String number) {
    return MatterNumbers.isOne(number);
  }

  @Override
  public void lock(String number) {
    jdbc.sql(
            "select grant_cases(array[number]) from unresolved_matter where number = :number for update")
        .param("number", number)
        .query(String.class)
        .optional();
  }

  @Override
  public boolean seenBy(String number, Actor actor) {
    return keeps(number)
        && jdbc.sql("select registered_unit, unit from unresolved_matter where number = :number")
            .param("number", number)
            .query(Place.class)
            .optional()
            .map(place -> Sight.of(actor).admits(place.relations()) || worksOn(number, actor))
            .orElse(false);
  }

  @Override
  public String page(String number) {
    return "/unresolved/" + number;
  }

  /** Whether an open task of the matter is, or can become, the actor's. */
  boolean worksOn(String number, Actor actor) {
    return jdbc.sql(
            """
            select exists (
              select 1 from worklist_task t
              where t.facts ->> 'subject' = :number
                and t.case_number = (select coalesce(m.case_number, m.number)
                                     from unresolved_matter m where m.number = :number)
                and (t.assignee = :me or (t.assignee is null and t.candidates && :groups::text[])))
            """)
        .param("number", number)
        .param("me", actor.username())
        .param("groups", actor.groups().toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }
}
