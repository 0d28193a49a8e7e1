package cn.bangdai.app.dishonest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一行 CSV")
class CsvLineTest {

  @Test
  @DisplayName("引号里可以有逗号和双写的引号，空格不算")
  void quoted() {
    assertThat(CsvLine.cells(" a ,\"甲,乙\",\"他说\"\"好\"\"\",,"))
        .containsExactly("a", "甲,乙", "他说\"好\"", "", "");
  }

  @Test
  @DisplayName("UTF-8 和 GB18030 的文件都读得懂")
  void encodings() {
    assertThat(ListText.of("名单".getBytes(StandardCharsets.UTF_8))).isEqualTo("名单");
    assertThat(ListText.of("名单".getBytes(Charset.forName("GB18030")))).isEqualTo("名单");
  }
}
