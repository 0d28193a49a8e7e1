package cn.bangdai.app.materials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file's name")
class FileNamesTest {

  @Test
  @DisplayName("loses its path")
  void losesItsPath() {
    assertThat(FileNames.clean("C:\\Users\\张三\\身份证.pdf")).isEqualTo("身份证.pdf");
    assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
  }

  @Test
  @DisplayName("loses what can't be seen or turns the writing round")
  void losesHiddenCharacters() {
    assertThat(FileNames.clean("证明\u202Efdp.exe")).isEqualTo("证明fdp.exe");
    assertThat(FileNames.clean("证\r\n明\u0000.pdf")).isEqualTo("证明.pdf");
  }

  @Test
  @DisplayName("is never empty")
  void isNeverEmpty() {
    assertThat(FileNames.clean(null)).isEqualTo("未命名文件");
    assertThat(FileNames.clean(" \u202E ")).isEqualTo("未命名文件");
    assertThat(FileNames.clean("a/..")).isEqualTo("未命名文件");
  }

  @Test
  @DisplayName("keeps its extension when it is too long")
  void keepsItsExtension() {
    String name = FileNames.clean("长".repeat(300) + ".pdf");

    assertThat(name).hasSize(200).endsWith("长.pdf");
  }
}
