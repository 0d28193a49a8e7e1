package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("看页面的眼睛")
class DeskTest {

  private static final String PAGE =
      "<!doctype html><html lang='zh-CN'><title>试</title><main><h1>试</h1>%s</main></html>";

  @Test
  @DisplayName("没有文字的图片、超出屏幕的表格，一看就不过；都没有就过")
  void sees() {
    try (Desk desk = Desk.opened(0, Desk.Width.PHONE)) {
      desk.page().setContent(PAGE.formatted("<p>好</p>"));
      desk.looksAt("00-desk");
      desk.page().setContent(PAGE.formatted("<img src='data:,'>"));
      assertThatThrownBy(() -> desk.looksAt("00-desk")).hasMessageContaining("image-alt");
      desk.page().setContent(PAGE.formatted("<p style='width:900px'>宽</p>"));
      assertThatThrownBy(() -> desk.looksAt("00-desk")).hasMessageContaining("wider");
    }
  }
}
