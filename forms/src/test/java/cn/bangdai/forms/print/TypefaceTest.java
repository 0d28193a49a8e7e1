package cn.bangdai.forms.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("打印用的字体")
class TypefaceTest {

  @Test
  @DisplayName("自带的字体有全部通用汉字")
  void allOrdinarySigns() {
    Typeface font = Typeface.bundled();

    assertThat(IntStream.rangeClosed(0x4E00, 0x9FA5).filter(c -> !font.has(c)).boxed()).isEmpty();
    assertThat("（）《》〔〕“”…—□〇㎡".codePoints().filter(c -> !font.has(c)).boxed()).isEmpty();
  }

  /** Where two signs share a drawing, the text copied out of a PDF is one of them at random. */
  @Test
  @DisplayName("自带的字体里一个字一个字形，复制出来不会变成部首区的字")
  void aDrawingForEachSign() throws IOException {
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBuffer(Typeface.bundled().open()))) {
      CmapLookup signs = font.getUnicodeCmapLookup();

      assertThat(
              IntStream.rangeClosed(0x4E00, 0x9FA5)
                  .filter(c -> !List.of(c).equals(signs.getCharCodes(signs.getGlyphId(c))))
                  .boxed())
          .isEmpty();
    }
  }

  @Test
  @DisplayName("不是字体的文件：说明该换什么")
  void noFont(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("方正仿宋.ttf"), "不是字体");

    assertThatThrownBy(() -> Typeface.of(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("请换一个 TrueType（.ttf）字体");
  }
}
