package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people sign-in has told us of: their names in lists, and whom work can be given to. */
@Component
public class Directory {

  private final JdbcClient jdbc;
  private final Actors actors;

  Directory(JdbcClient jdbc, Actors actors) {
    this.jdbc = jdbc;
    this.actors = actors;
  }

  /** With the posts of today; empty for a user name nobody has. */
  public Optional<Actor> find(String username) {
    return known(username).map(actors::today);
  }

  private Optional<Actor> known(String username) {
    return jdbc.sql("select username, name, unit, roles from account where username = :username")
        .param("username", username)
        .query(
            (row, n) ->
                Actor.at(
                    row.getString("unit"),
                    row.getString("username"),
                    row.getString("name"),
                    roles((String[]) row.getArray("roles").getArray())))
        .optional();
  }

  /** The person's name; the user name itself when nobody knows it. */
  public String name(String username) {
    return known(username).map(Actor::name).orElse(username);
  }

  /** Keeps what sign-in says of a person. */
  public void remember(Actor actor) {
    List<String> roles = actor.posts().stream().map(p -> p.role().realmName()).distinct().toList();
    jdbc.sql(
            """
            insert into account (username, name, unit, roles)
            values (:username, :name, :unit, :roles::text[])
            on conflict (username) do update
            set name = excluded.name, unit = excluded.unit, roles = excluded.roles, updated_at = now()
            where (account.name, account.unit, account.roles)
                  is distinct from (excluded.name, excluded.unit, excluded.roles)
            """)
        .param("username", actor.username())
        .param("name", actor.name())
        .param("unit", actor.unit())
        .param("roles", roles.toArray(String[]::new))
        .update();
  }

  private static Role[] roles(String[] names) {
    return Arrays.stream(names).flatMap(name -> Role.of(name).stream()).toArray(Role[]::new);
  }
}
