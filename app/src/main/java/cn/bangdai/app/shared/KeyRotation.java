package cn.bangdai.app.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 换密钥: what was sealed with a key that is no longer the active one is sealed anew, a little at a
 * time, while everybody works. In three steps and without a stop: every node learns the new key,
 * then every node makes it active, then, once nothing is left under the old one, it is taken out.
 */
@Component
class KeyRotation {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
  private static final int BATCH = 200;

  private final EncryptionKeys keys;
  private final PersonalData secrets;
  private final List<EncryptedTable> tables;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  KeyRotation(
      EncryptionKeys keys,
      PersonalData secrets,
      ObjectProvider<EncryptedTable> tables,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.keys = keys;
    this.secrets = secrets;
    this.tables = tables.stream().toList();
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelayString = "${bangdai.keys.rotation-delay:10m}")
  void resealOld() {
    int sealed = reseal();
    if (sealed > 0) {
      LOG.info("Sealed {} rows with key {}", sealed, keys.active());
    }
  }

  /**
   * Does nothing while there is only one key. Safe on several nodes at once.
   *
   * @return how many rows were sealed anew
   */
  int reseal() {
    return keys.retired().isEmpty() ? 0 : tables.stream().mapToInt(this::reseal).sum();
  }

  private int reseal(EncryptedTable table) {
    int all = 0;
    int last;
    do {
      Integer batch = transaction.execute(status -> batch(table));
      last = batch == null ? 0 : batch;
      all += last;
    } while (last == BATCH);
    return all;
  }

  private int batch(EncryptedTable table) {
    List<Map<String, Object>> rows =
        jdbc.sql(
                """
                select %s as id, key_id, %s from %s where key_id = any(:retired)
                limit %d for update skip locked
                """
                    .formatted(
                        table.id(), String.join(", ", table.columns()), table.table(), BATCH))
            .param("retired", keys.retired().toArray(String[]::new))
            .query()
            .listOfRows();
    rows.forEach(row -> reseal(table, row));
    return rows.size();
  }

  private void reseal(EncryptedTable table, Map<String, Object> row) {
    Map<String, Object> sealed = new LinkedHashMap<>();
    for (String column : table.columns()) {
      String plain = secrets.decrypt((String) row.get("key_id"), (byte[]) row.get(column));
      sealed.put(column, secrets.encrypt(plain));
    }
    String columns =
        table.columns().stream().map(c -> c + " = :" + c).collect(Collectors.joining(", "));
    var update =
        jdbc.sql(
                "update %s set %s, key_id = :active where %s = :id"
                    .formatted(table.table(), columns, table.id()))
            .param("active", secrets.activeKey())
            .param("id", row.get("id"));
    sealed.forEach((column, value) -> update.param(column, value, java.sql.Types.BINARY));
    update.update();
  }
}
