package cn.bangdai.app.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is in which candidate group, as the task list has it: the posts at home, unless the account
 * is closed, and what is held beside them today (dated posts, standing in).
 */
@Component
class MirrorMembers {

  private static final String MEMBERS =
      """
      with member as (
        select a.username, r.role || '@' || a.unit as grp from account a, unnest(a.roles) r (role)
        where a.closed_at is null or a.closed_at > :now
        union
        select h.username, h.role || '@' || h.unit from posts_held(:now) h)
      """;

  /** Conditions that hold together; a value that is null is not asked for. */
  static final class Asked {

    private final StringBuilder where = new StringBuilder(" where true");
    private final Map<String, Object> values = new HashMap<>();

    Asked and(String condition, String name, Object value) {
      if (value != null) {
        where.append(" and ").append(condition);
        values.put(name, value);
      }
      return this;
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  MirrorMembers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<User> users(Asked asked, AbstractQuery<?, ?> query) {
    return ask("select a.username, a.name from account a" + asked.where, asked, query)
        .query(
            (row, n) -> {
              User user = new UserEntity(row.getString("username"));
              user.setFirstName(row.getString("name"));
              user.setLastName("");
              return user;
            })
        .list();
  }

  long users(Asked asked) {
    return count("select count(*) from account a" + asked.where, asked);
  }

  List<Group> groups(Asked asked, AbstractQuery<?, ?> query) {
    return ask("select distinct m.grp from member m" + asked.where, asked, query)
        .query(
            (row, n) -> {
              Group group = new GroupEntity(row.getString("grp"));
              group.setName(row.getString("grp"));
              group.setType(group.getId().substring(0, group.getId().indexOf('@')));
              return group;
            })
        .list();
  }

  long groups(Asked asked) {
    return count("select count(distinct m.grp) from member m" + asked.where, asked);
  }

  private long count(String select, Asked asked) {
    return parameters(jdbc.sql(MEMBERS + select), asked).query(Long.class).single();
  }

  /** The only things there are to sort by are the id and the name, and a group's are the same. */
  private JdbcClient.StatementSpec ask(String select, Asked asked, AbstractQuery<?, ?> query) {
    String order =
        query.getOrderingProperties().stream()
            .map(
                by ->
                    (by.getQueryProperty().getName().startsWith("FIRST") ? "2" : "1")
                        + (Direction.DESCENDING.equals(by.getDirection()) ? " desc" : ""))
            .collect(Collectors.joining(", "));
    String rows = " offset " + query.getFirstResult() + " limit " + query.getMaxResults();
    return parameters(
        jdbc.sql(MEMBERS + select + " order by " + (order.isEmpty() ? "1" : order) + rows), asked);
  }

  private JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Asked asked) {
    return sql.params(asked.values).param("now", Timestamp.from(clock.instant()));
  }
}
