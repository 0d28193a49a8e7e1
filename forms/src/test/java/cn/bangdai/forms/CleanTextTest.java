package cn.bangdai.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void spaceAtTheEndsGoes() {
    assertThat(CleanText.line("\u3000 \u00A0王\u3000某 \t\n")).contains("王\u3000某");
  }

  @Test
  void marksThatNobodySeesGo() {
    assertThat(CleanText.line("\uFEFF139\u202D0000\u202C04\u200B18")).contains("13900000418");
    assertThat(CleanText.line("证\u202Efdp.exe\u2066")).contains("证fdp.exe");
  }

  @Test
  void whatMongolianAndRareCharactersNeedStays() {
    assertThat(CleanText.line("ᠮᠣᠩᠭᠣᠯ\u180Eᠠ 葛\uDB40\uDD00"))
        .contains("ᠮᠣᠩᠭᠣᠯ\u180Eᠠ 葛\uDB40\uDD00");
  }

  @Test
  void lineBreaksAreOfOneKind() {
    assertThat(CleanText.block("一\r\n二\r三\u2028四")).contains("一\n二\n三\n四");
    assertThat(CleanText.line("一\r\n二")).contains("一 二");
  }

  @Test
  void textIsComposed() {
    assertThat(CleanText.line("e\u0301 \uF900")).contains("é 豈");
  }

  @Test
  void whatNoKeyboardMakesIsRefused() {
    for (String wrong :
        new String[] {"\u0000", "a\u001Bb", "\u007F", "\uD800", "\uDC00x", "\uFFFF", "\uFDD0"}) {
      assertThat(CleanText.block(wrong)).isEmpty();
    }
  }

  @Property
  void cleaningTwiceChangesNothing(@ForAll String raw) {
    CleanText.line(raw).ifPresent(once -> assertThat(CleanText.line(once)).contains(once));
    CleanText.block(raw).ifPresent(once -> assertThat(CleanText.block(once)).contains(once));
  }

  @Property
  void cleanTextIsComposedAndHasNoBidiMarks(@ForAll String raw) {
    CleanText.block(raw)
        .ifPresent(
            text -> {
              assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
              assertThat(text)
                  .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u0000-\\u0009]");
            });
  }

  @Property
  void aQuoteIsShort(@ForAll String raw) {
    assertThat(CleanText.quote(raw).codePointCount(0, CleanText.quote(raw).length()))
        .isLessThanOrEqualTo(31);
  }
}
