package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people sign-in has told us of: their names in lists, and whom work can be given to. */
@Component
public class Directory {

  private final JdbcClient jdbc;
  private final Actors actors;
  private final Mirror mirror;
  private final Clock clock;

  Directory(JdbcClient jdbc, Actors actors, Mirror mirror, Clock clock) {
    this.jdbc = jdbc;
    this.actors = actors;
    this.mirror = mirror;
    this.clock = clock;
  }

  /** With the posts of today; empty for a user name nobody has. */
  public Optional<Actor> find(String username) {
    return known(username).map(actors::today);
  }

  private Optional<Actor> known(String username) {
    return mirror.find(username).map(MirroredPerson::home);
  }

  /** The person's name; the user name itself when nobody knows it. */
  public String name(String username) {
    return known(username).map(Actor::name).orElse(username);
  }

  /** Keeps what sign-in says now of a person. */
  public void remember(Actor actor) {
    remember(actor, clock.instant());
  }

  /**
   * Keeps what sign-in said of a person at a moment, unless something newer is known. Whom it lets
   * in is neither disabled nor gone any more; who has left stays so.
   */
  public void remember(Actor actor, Instant said) {
    List<String> roles = actor.posts().stream().map(p -> p.role().realmName()).distinct().toList();
    jdbc.sql(
            """
            insert into account (username, name, unit, roles, confirmed_at, updated_at)
            values (:username, :name, :unit, :roles::text[], :said, :now)
            on conflict (username) do update
            set name = excluded.name, unit = excluded.unit, roles = excluded.roles,
                confirmed_at = excluded.confirmed_at,
                closed_at = case when account.closed_because = 'LEFT' then account.closed_at end,
                closed_because = case when account.closed_because = 'LEFT' then 'LEFT' end,
                moved_at = case when account.unit <> excluded.unit then excluded.updated_at
                                else account.moved_at end,
                updated_at = case when (account.name, account.unit, account.roles)
                                       is distinct from (excluded.name, excluded.unit, excluded.roles)
                                  then excluded.updated_at else account.updated_at end
            where account.confirmed_at is null or account.confirmed_at <= excluded.confirmed_at
            """)
        .param("username", actor.username())
        .param("name", actor.name())
        .param("unit", actor.unit())
        .param("roles", roles.toArray(String[]::new))
        .param("said", Timestamp.from(said))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
