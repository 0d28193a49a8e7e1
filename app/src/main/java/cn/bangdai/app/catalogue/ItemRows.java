package cn.bangdai.app.catalogue;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads items, their delegations and decision chains. */
final class ItemRows {

  /**
   * Offered as in {@link OfferRule}: by list for PROXY, at its levels for DIRECT, anywhere for
   * HELP.
   */
  static final String SEARCH =
      """
      select * from item
      where published
        and code > :after
        and (cast(:county as text) is null or county = :county)
        and (cast(:mode as text) is null
             or :mode in ('HELP', 'DIRECT') or :mode = any (modes) and not (:mode = 'PROXY' and attendance_required))
        and (cast(:level as text) is null
             or case cast(:mode as text)
                  when 'PROXY' then :level = any (proxy_levels)
                  when 'DIRECT' then :level = any (levels)
                  when 'HELP' then true
                  else :level = any (proxy_levels || levels)
                end)
        and (cast(:name as text) is null
             or name like :name or main_name like :name
             or code like :code or initials like :initials)
      order by code
      limit :limit
      """;

  private final JdbcClient jdbc;

  ItemRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Item> find(String code) {
    return jdbc.sql("select * from item where code = :code")
        .param("code", code)
        .query(ItemRows::item)
        .optional();
  }

  /** One more than a page holds, if there are as many: it tells whether another page follows. */
  List<Item> search(ItemSearch search) {
    return bind(jdbc.sql(SEARCH), search).query(ItemRows::item).list();
  }

  static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, ItemSearch search) {
    return sql.param("after", search.cursor() == null ? "" : search.cursor())
        .param("county", search.county(), Types.VARCHAR)
        .param("mode", nameOf(search.mode()), Types.VARCHAR)
        .param("level", nameOf(search.level()), Types.VARCHAR)
        .param("name", search.namePattern(), Types.VARCHAR)
        .param("code", search.codePattern(), Types.VARCHAR)
        .param("initials", search.initialsPattern(), Types.VARCHAR)
        .param("limit", search.limit() + 1);
  }

  private static String nameOf(Enum<?> value) {
    return value == null ? null : value.name();
  }

  Map<Level, Delegation> delegations(String item) {
    Map<Level, Delegation> found = new EnumMap<>(Level.class);
    jdbc.sql("select level, delegation from item_delegation where item = :item")
        .param("item", item)
        .query(
            row -> {
              found.put(
                  Level.valueOf(row.getString("level")),
                  Delegation.valueOf(row.getString("delegation")));
            });
    return found;
  }

  List<DecisionStep> chain(String item) {
    return jdbc.sql(
            """
            select position, kind, level, department
            from decision_step where item = :item order by position
            """)
        .param("item", item)
        .query(DecisionStep.class)
        .list();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getString("code"),
        row.getInt("version"),
        subject(row),
        new Item.Handling(
            values(row, "levels", Level.class),
            row.getString("department"),
            row.getString("help_channel"),
            row.getBoolean("complex"),
            row.getBoolean("attendance_required")),
        new Item.Offer(
            values(row, "modes", Mode.class),
            values(row, "proxy_levels", Level.class),
            row.getBoolean("published")),
        new Item.Limits(row.getInt("promised_days"), row.getInt("statutory_days")));
  }

  private static Item.Subject subject(ResultSet row) throws SQLException {
    return new Item.Subject(
        row.getString("county"),
        row.getString("source"),
        row.getString("sector"),
        row.getString("name"),
        row.getString("main_name"),
        row.getString("item_type"));
  }

  private static <E extends Enum<E>> Set<E> values(ResultSet row, String column, Class<E> type)
      throws SQLException {
    String[] names = (String[]) row.getArray(column).getArray();
    return Stream.of(names)
        .map(name -> Enum.valueOf(type, name))
        .collect(
            collectingAndThen(
                toCollection(() -> EnumSet.noneOf(type)), Collections::unmodifiableSet));
  }
}
