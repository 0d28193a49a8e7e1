package cn.bangdai.app.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The name under which a file is saved")
class FileAnswerTest {

  @Test
  @DisplayName("arrives whole, and as plain letters for old programs")
  void arrivesWhole() {
    assertThat(FileAnswer.disposition("attachment", "证明 1.pdf"))
        .isEqualTo(
            "attachment; filename=\"__ 1.pdf\"; filename*=UTF-8''%E8%AF%81%E6%98%8E%201.pdf");
  }

  @Test
  @DisplayName("can't end the header or begin another")
  void cantEndTheHeader() {
    assertThat(FileAnswer.disposition("inline", "a\";\r\nX: y\\%.pdf"))
        .isEqualTo(
            "inline; filename=\"a____X_ y__.pdf\"; filename*=UTF-8''a%22%3B%0D%0AX%3A%20y%5C%25.pdf");
  }
}
