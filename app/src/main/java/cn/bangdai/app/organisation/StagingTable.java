package cn.bangdai.app.organisation;

import cn.bangdai.app.organisation.keycloak.RealmGroup;
import cn.bangdai.app.organisation.keycloak.RealmUser;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code directory_seen_*}: what a reading has read, a page at a time. */
@Component
class StagingTable {

  private static final List<String> TABLES =
      List.of(
          "directory_seen_group",
          "directory_seen_unit",
          "directory_seen_member",
          "directory_seen_role",
          "directory_seen_user",
          "directory_seen_person");

  private final JdbcClient jdbc;

  StagingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void groups(long run, List<RealmGroup> page) {
    jdbc.sql(
            """
            insert into directory_seen_group (run, id, parent_id, code, name, level)
            select :run, * from unnest(:ids::text[], :parents::text[], :codes::text[], :names::text[], :levels::text[])
            on conflict do nothing
            """)
        .param("run", run)
        .param("ids", page.stream().map(RealmGroup::id).toArray(String[]::new))
        .param("parents", page.stream().map(RealmGroup::parentId).toArray(String[]::new))
        .param("codes", page.stream().map(RealmGroup::code).toArray(String[]::new))
        .param("names", page.stream().map(RealmGroup::name).toArray(String[]::new))
        .param("levels", page.stream().map(RealmGroup::level).toArray(String[]::new))
        .update();
  }

  void users(long run, List<RealmUser> page) {
    jdbc.sql(
            """
            insert into directory_seen_user (run, id, username, name, enabled)
            select :run, * from unnest(:ids::text[], :usernames::text[], :names::text[], :enabled::boolean[])
            on conflict do nothing
            """)
        .param("run", run)
        .param("ids", page.stream().map(RealmUser::id).toArray(String[]::new))
        .param("usernames", page.stream().map(RealmUser::username).toArray(String[]::new))
        .param("names", page.stream().map(RealmUser::name).toArray(String[]::new))
        .param("enabled", page.stream().map(RealmUser::enabled).toArray(Boolean[]::new))
        .update();
  }

  /**
   * @param groups ids of the members of each group, by the group's id
   */
  void members(long run, Map<String, List<String>> groups) {
    String[] users = groups.values().stream().flatMap(List::stream).toArray(String[]::new);
    String[] in =
        groups.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(user -> e.getKey()))
            .toArray(String[]::new);
    jdbc.sql(
            """
            insert into directory_seen_member (run, user_id, group_id)
            select :run, * from unnest(:users::text[], :groups::text[])
            on conflict do nothing
            """)
        .param("run", run)
        .param("users", users)
        .param("groups", in)
        .update();
  }

  void role(long run, String role, List<String> holders) {
    jdbc.sql(
            """
            insert into directory_seen_role (run, user_id, role)
            select :run, u, :role from unnest(:users::text[]) u
            on conflict do nothing
            """)
        .param("run", run)
        .param("role", role)
        .param("users", holders.toArray(String[]::new))
        .update();
  }

  /** Groups with a code, in the order of their ids, from the one after {@code after}. */
  List<String> units(long run, String after, int most) {
    return jdbc.sql(
            """
            select id from directory_seen_group
            where run = :run and code is not null and id > :after order by id limit :most
            """)
        .param("run", run)
        .param("after", after)
        .param("most", most)
        .query(String.class)
        .list();
  }

  /**
   * Tells the planner what has just been written. It would go by what the tables held some minutes
   * ago, which may have been nothing, and then take thirty thousand people one by one.
   */
  void measure() {
    jdbc.sql("analyze " + String.join(", ", TABLES)).update();
  }

  void clear(long run) {
    TABLES.forEach(
        table -> jdbc.sql("delete from " + table + " where run = :run").param("run", run).update());
  }
}
