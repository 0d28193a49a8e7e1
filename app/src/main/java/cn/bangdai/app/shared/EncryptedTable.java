package cn.bangdai.app.shared;

import java.util.List;

/**
 * A table with personal columns. Its column {@code key_id} names the key they are sealed with.
 *
 * @param id the primary key's column
 * @param columns sealed columns of type bytea; each may be null
 */
public record EncryptedTable(String table, String id, List<String> columns) {

  public EncryptedTable {
    columns = List.copyOf(columns);
  }
}
