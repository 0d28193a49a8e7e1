package cn.bangdai.app.people;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import cn.bangdai.identity.Role;
import cn.bangdai.identity.UnitPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts, and who may enter what for whom. */
@Component
class Staff {

  private final JdbcClient jdbc;

  Staff(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Person> find(String username) {
    return select("where username = :username", "username", username).stream().findFirst();
  }

  /**
   * The person, when the actor is that person or over them.
   *
   * @param username null for the actor
   * @throws Refusal NOT_FOUND when there is none, or none the actor may enter anything for
   */
  Person mine(String username, Actor actor) {
    String wanted = username == null || username.isBlank() ? actor.username() : username;
    return find(wanted).filter(p -> isMine(p, actor)).orElseThrow(Staff::unknown);
  }

  /** Whether {@link #mine} would give the person of that name. */
  boolean isMine(String username, Actor actor) {
    return find(username).filter(p -> isMine(p, actor)).isPresent();
  }

  private static boolean isMine(Person person, Actor actor) {
    return person.username().equals(actor.username()) || Rights.looksAfter(actor, person.unit());
  }

  /** The person, locked, so that two entries for one person come in turn. */
  Person mineLocked(String username, Actor actor) {
    Person person = mine(username, actor);
    jdbc.sql("select username from account where username = :username for update")
        .param("username", person.username())
        .query(String.class)
        .single();
    return person;
  }

  /** Everybody for whom the actor may enter something, by unit and name; without who has left. */
  List<Person> under(Actor actor) {
    Set<String> units = new HashSet<>(actor.unitsAs(Role.SUPERVISOR));
    units.addAll(actor.unitsAs(Role.TOWNSHIP_AGENT));
    units.addAll(actor.unitsAs(Role.ADMIN));
    return there(units).stream()
        .filter(p -> Rights.looksAfter(actor, p.unit()) || Rights.appoints(actor, p.unit()))
        .toList();
  }

  /** Who could do the work of somebody of that unit: there, beside it, or above. */
  List<Person> near(String unit) {
    String parent = UnitPath.parent(unit);
    String top = parent == null ? unit : parent;
    return there(Set.of(top)).stream().filter(Person::works).toList();
  }

  /** Everybody at home in these units or below, without who has left. */
  private List<Person> there(Set<String> units) {
    return select(
        """
        where closed_at is null
          and exists (select from unnest(:units::text[]) u where unit = u or starts_with(unit, u || '.'))
        """,
        "units",
        units.toArray(String[]::new));
  }

  private List<Person> select(String where, String name, Object value) {
    return jdbc.sql(
            "select username, name, unit, roles, closed_at is not null as has_left from account "
                + where
                + " order by unit, username")
        .param(name, value)
        .query(
            (row, n) ->
                new Person(
                    row.getString("username"),
                    row.getString("name"),
                    row.getString("unit"),
                    Person.roles(row.getArray("roles").getArray()),
                    row.getBoolean("has_left")))
        .list();
  }

  static Refusal unknown() {
    return new Refusal(
        Refusal.Kind.NOT_FOUND, "PERSON_NOT_FOUND", "没有找到这个人。只能给本人，或者您所管单位的人登记，请核对账号。");
  }
}
