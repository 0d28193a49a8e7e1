package cn.bangdai.app.organisation;

import cn.bangdai.app.organisation.keycloak.RealmUser;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code directory_seen_person}, for people who were read one by one. */
@Component
class SeenPeople {

  private final JdbcClient jdbc;

  SeenPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param unit null when it can't be told
   * @param problem null when there is none
   */
  void add(long run, RealmUser user, String unit, List<String> roles, String problem) {
    jdbc.sql(
            """
            insert into directory_seen_person (run, user_id, username, name, enabled, unit, roles, problem)
            values (:run, :id, :username, :name, :enabled, :unit, :roles, :problem)
            """)
        .param("run", run)
        .param("id", user.id())
        .param("username", user.username())
        .param("name", user.name())
        .param("enabled", user.enabled())
        .param("unit", unit, Types.VARCHAR)
        .param("roles", roles.toArray(String[]::new))
        .param("problem", problem, Types.VARCHAR)
        .update();
  }
}
