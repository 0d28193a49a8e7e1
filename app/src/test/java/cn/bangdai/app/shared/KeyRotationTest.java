package cn.bangdai.app.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.TestDatabase;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("个人信息加密和换密钥")
class KeyRotationTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String HASH = key(32, 9);
  private static final Map<String, String> BEFORE = Map.of("k1", key(32, 1));
  private static final Map<String, String> BOTH =
      Map.of("k1", key(32, 1), "k2", "SM4:" + key(16, 2));
  private static final EncryptedTable TABLE =
      new EncryptedTable("secret", "id", List.of("name_enc", "phone_enc"));

  private static DataSource database;
  private static JdbcClient jdbc;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
    jdbc = JdbcClient.create(database);
  }

  @BeforeEach
  void table() {
    jdbc.sql("drop table if exists secret").update();
    jdbc.sql(
            "create table secret (id int primary key, key_id text, name_enc bytea, phone_enc bytea)")
        .update();
  }

  @Test
  @DisplayName("AES 和 SM4 都能加密再读出，同一个值每次密文不同，改一个字节就读不出")
  void sealsAndOpens() {
    for (String active : List.of("k1", "k2")) {
      PersonalData secrets = new PersonalData(keys(active, BOTH));
      byte[] sealed = secrets.encrypt("䶮建国");
      assertThat(secrets.decrypt(active, sealed)).isEqualTo("䶮建国");
      assertThat(secrets.encrypt("䶮建国")).isNotEqualTo(sealed);
      sealed[sealed.length - 1] ^= 1;
      assertThatThrownBy(() -> secrets.decrypt(active, sealed))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageNotContaining("建国");
    }
  }

  @Test
  @DisplayName("换了密钥：旧的照样读得出，慢慢都换成新的，空的还是空的，查找用的指纹不变")
  void rotates() {
    PersonalData before = new PersonalData(keys("k1", BEFORE));
    for (int n = 0; n < 450; n++) {
      jdbc.sql("insert into secret values (?, 'k1', ?, ?)")
          .params(n, before.encrypt("姓名" + n), n % 2 == 0 ? null : before.encrypt("1390953" + n))
          .update();
    }
    EncryptionKeys keys = keys("k2", BOTH);
    PersonalData after = new PersonalData(keys);
    assertThat(read(after, 7)).isEqualTo("姓名7");

    assertThat(rotation(keys, after).reseal()).isEqualTo(450);

    assertThat(jdbc.sql("select distinct key_id from secret").query(String.class).list())
        .containsExactly("k2");
    assertThat(read(after, 449)).isEqualTo("姓名449");
    assertThat(
            jdbc.sql("select count(*) from secret where phone_enc is null")
                .query(Integer.class)
                .single())
        .isEqualTo(225);
    assertThat(after.hash("13909530418")).isEqualTo(before.hash("139 0953 0418"));
    assertThat(rotation(keys, after).reseal()).isZero();
  }

  @Test
  @DisplayName("密钥写错了，启动就说明白，不说出密钥是什么")
  void wrongKeys() {
    assertThatThrownBy(() -> keys("k1", Map.of("k1", key(16, 1))))
        .hasMessageContaining("32 字节")
        .hasMessageNotContaining(key(16, 1));
    assertThatThrownBy(() -> keys("k9", BEFORE)).hasMessageContaining("没有密钥 k9");
    assertThatThrownBy(() -> read("{\"active\": \"k1\", \"keys\": {\"k1\": \"geheim"))
        .hasMessageNotContaining("geheim");
  }

  private static String read(PersonalData secrets, int id) {
    return jdbc.sql("select key_id, name_enc from secret where id = ?")
        .param(id)
        .query((row, n) -> secrets.decrypt(row.getString(1), row.getBytes(2)))
        .single();
  }

  private static KeyRotation rotation(EncryptionKeys keys, PersonalData secrets) {
    StaticListableBeanFactory tables = new StaticListableBeanFactory(Map.of("secret", TABLE));
    return new KeyRotation(
        keys,
        secrets,
        tables.getBeanProvider(EncryptedTable.class),
        jdbc,
        new TransactionTemplate(new JdbcTransactionManager(database)));
  }

  private static EncryptionKeys keys(String active, Map<String, String> keys) {
    return read(JSON.writeValueAsString(Map.of("active", active, "keys", keys, "hash", HASH)));
  }

  /** As from an environment variable. */
  private static EncryptionKeys read(String content) {
    return new EncryptionKeys(Path.of("no-such-file"), content, "", JSON);
  }

  private static String key(int bytes, int value) {
    byte[] key = new byte[bytes];
    java.util.Arrays.fill(key, (byte) value);
    return Base64.getEncoder().encodeToString(key);
  }
}
