package cn.bangdai.app.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("换密钥时一列也不落下")
class SealedColumnsTest {

  @Autowired JdbcClient jdbc;
  @Autowired List<EncryptedTable> tables;

  @Test
  @DisplayName("记着密钥名的每张表，加密的每一列，都在换密钥的名单里")
  void everySealedColumn() {
    List<String> sealed =
        jdbc.sql(
                """
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.columns k
                  on k.table_schema = c.table_schema and k.table_name = c.table_name
                 and k.column_name = 'key_id'
                where c.table_schema = 'public' and c.data_type = 'bytea'
                  and c.column_name not like '%\\_hash'
                """)
            .query(String.class)
            .list();
    assertThat(sealed).hasSizeGreaterThan(10);
    assertThat(
            tables.stream()
                .flatMap(t -> t.columns().stream().map(column -> t.table() + "." + column)))
        .containsExactlyInAnyOrderElementsOf(sealed);
  }
}
