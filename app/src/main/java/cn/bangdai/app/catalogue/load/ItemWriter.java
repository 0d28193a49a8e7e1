package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.Item;
import java.sql.Types;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes items that are missing, each with its delegations and its decision chain. */
final class ItemWriter {

  private static final String INSERT =
      """
      insert into item (
        code, county, source, sector, name, main_name, item_type, levels, department,
        help_channel, modes, proxy_levels, complex, attendance_required,
        promised_days, statutory_days, initials, published)
      values (
        :code, :county, :source, :sector, :name, :mainName, :itemType, :levels, :department,
        :helpChannel, :modes, :proxyLevels, :complex, :attendanceRequired,
        :promisedDays, :statutoryDays, :initials, :published)
      on conflict (code) do nothing
      """;

  private final JdbcClient jdbc;
  private final PinyinInitials pinyin;

  ItemWriter(JdbcClient jdbc, PinyinInitials pinyin) {
    this.jdbc = jdbc;
    this.pinyin = pinyin;
  }

  /** Whether the item was missing; one that is there stays as it is. */
  boolean write(ItemDraft draft) {
    if (insert(draft.item()) == 0) {
      return false;
    }
    writeDelegations(draft);
    writeChain(draft);
    return true;
  }

  private int insert(Item item) {
    Item.Subject subject = item.subject();
    return handling(jdbc.sql(INSERT), item)
        .param("code", item.code())
        .param("county", subject.county())
        .param("source", subject.source())
        .param("sector", subject.sector())
        .param("name", subject.name())
        .param("mainName", subject.mainName(), Types.VARCHAR)
        .param("itemType", subject.itemType(), Types.VARCHAR)
        .param("initials", pinyin.of(subject.name()))
        .param("promisedDays", item.limits().promisedDays())
        .param("statutoryDays", item.limits().statutoryDays())
        .update();
  }

  private static JdbcClient.StatementSpec handling(JdbcClient.StatementSpec sql, Item item) {
    return sql.param("levels", names(item.handling().levels()))
        .param("department", item.department(), Types.VARCHAR)
        .param("helpChannel", item.handling().helpChannel(), Types.VARCHAR)
        .param("complex", item.handling().complex())
        .param("attendanceRequired", item.attendanceRequired())
        .param("modes", names(item.offer().modes()))
        .param("proxyLevels", names(item.offer().proxyLevels()))
        .param("published", item.offer().published());
  }

  private static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().sorted().map(Enum::name).toArray(String[]::new);
  }

  private void writeDelegations(ItemDraft draft) {
    draft
        .delegations()
        .forEach(
            (level, delegation) ->
                jdbc.sql(
                        """
                        insert into item_delegation (item, level, delegation)
                        values (:item, :level, :delegation)
                        """)
                    .param("item", draft.item().code())
                    .param("level", level.name())
                    .param("delegation", delegation.name())
                    .update());
  }

  private void writeChain(ItemDraft draft) {
    draft
        .chain()
        .forEach(
            step ->
                jdbc.sql(
                        """
                        insert into decision_step (item, position, kind, level, department)
                        values (:item, :position, :kind, :level, :department)
                        """)
                    .param("item", draft.item().code())
                    .param("position", step.position())
                    .param("kind", step.kind().name())
                    .param(
                        "level", step.level() == null ? null : step.level().name(), Types.VARCHAR)
                    .param("department", step.department(), Types.VARCHAR)
                    .update());
  }
}
