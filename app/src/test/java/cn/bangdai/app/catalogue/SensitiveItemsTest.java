package cn.bangdai.app.catalogue;

import static cn.bangdai.app.catalogue.SensitiveKind.BIOMETRIC;
import static cn.bangdai.app.catalogue.SensitiveKind.FINANCE;
import static cn.bangdai.app.catalogue.SensitiveKind.HEALTH;
import static cn.bangdai.app.catalogue.SensitiveKind.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("哪些事项会用到敏感个人信息：先按名称和部门猜，管理员写了的按写的")
class SensitiveItemsTest {

  @Autowired SensitiveItems items;
  @Autowired JdbcClient jdbc;

  private List<SensitiveKind> named(String name) {
    String code =
        jdbc.sql("select code from item where name = :name order by code limit 1")
            .param("name", name)
            .query(String.class)
            .single();
    return items.of(code);
  }

  @Test
  @DisplayName("清单上的事项")
  void guessed() {
    assertThat(named("城乡居民养老保险参保登记")).isEmpty();
    assertThat(named("《就业创业证》申领")).isEmpty();
    assertThat(named("居民身份证核发")).containsExactly(BIOMETRIC);
    assertThat(named("异地安置退休人员备案")).containsExactly(HEALTH);
    assertThat(named("就业困难人员认定")).containsExactly(IDENTITY);
    assertThat(items.of("no such item")).isEmpty();
    List<String> sensitive =
        jdbc.sql("select code from item").query(String.class).list().stream()
            .filter(code -> !items.of(code).isEmpty())
            .toList();
    assertThat(sensitive).hasSizeBetween(40, 160);
  }

  @Test
  @DisplayName("管理员写的算数，写“没有”也算数")
  void written() {
    String code = "LT-P-001";
    try {
      jdbc.sql("update item set sensitive = array['FINANCE', 'HEALTH'] where code = :c")
          .param("c", code)
          .update();
      assertThat(items.of(code)).containsExactly(HEALTH, FINANCE);
      jdbc.sql("update item set sensitive = '{}' where code = :c").param("c", code).update();
      assertThat(items.of(code)).isEmpty();
    } finally {
      jdbc.sql("update item set sensitive = null where code = :c").param("c", code).update();
    }
  }
}
