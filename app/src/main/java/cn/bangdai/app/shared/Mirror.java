package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People as they are mirrored from the directory, read one by one and never from memory. */
@Component
class Mirror {

  private final JdbcClient jdbc;

  Mirror(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty for somebody nobody has told of. */
  Optional<MirroredPerson> find(String username) {
    return jdbc.sql(
            """
            select username, name, unit, case when closed_at is null then roles else '{}' end as roles, confirmed_at
            from account where username = :username
            """)
        .param("username", username)
        .query(Mirror::person)
        .optional();
  }

  private static MirroredPerson person(ResultSet row, int n) throws SQLException {
    Role[] roles =
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .flatMap(name -> Role.of(name).stream())
            .toArray(Role[]::new);
    Actor home =
        Actor.at(row.getString("unit"), row.getString("username"), row.getString("name"), roles);
    Timestamp confirmed = row.getTimestamp("confirmed_at");
    return new MirroredPerson(home, confirmed == null ? null : confirmed.toInstant());
  }
}
