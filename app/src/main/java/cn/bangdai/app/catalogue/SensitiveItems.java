package cn.bangdai.app.catalogue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which sensitive personal data an item uses: what an administrator wrote at the item, else what
 * the words in {@code sensitive_words} find in its sector and names. A guess is on the safe side:
 * it asks for a consent more.
 */
@Component
public class SensitiveItems {

  private final JdbcClient jdbc;

  SensitiveItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of {@link SensitiveKind}; empty for an item that uses none or is not there. */
  public List<SensitiveKind> of(String itemCode) {
    return jdbc
        .sql(
            """
            select distinct kind from item i
            cross join lateral unnest(coalesce(i.sensitive, array(
                select w.kind from sensitive_words w
                where case w.place when 'SECTOR' then i.sector
                        else concat_ws(' ', i.main_name, i.name) end ~ w.words))) as kind
            where i.code = :code
            """)
        .param("code", itemCode)
        .query(String.class)
        .list()
        .stream()
        .map(SensitiveKind::valueOf)
        .sorted()
        .toList();
  }
}
