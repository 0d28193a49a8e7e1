package cn.bangdai.forms.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A TrueType font with Chinese signs, and which signs it has. */
public final class Typeface {

  private static final String BUNDLED = "/fonts/WenQuanZhengHei.ttf";

  private final byte[] bytes;
  private final CmapLookup signs;

  private Typeface(byte[] bytes) throws IOException {
    this.bytes = bytes;
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    this.signs = font.getUnicodeCmapLookup();
  }

  /** 文泉驿正黑. */
  public static Typeface bundled() {
    try (InputStream in = Typeface.class.getResourceAsStream(BUNDLED)) {
      return new Typeface(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A font of the place's own, such as 方正仿宋.
   *
   * @param file TrueType outlines ({@code .ttf}); OpenType with CFF outlines can't be embedded
   * @throws UncheckedIOException when the file can't be read or is no such font
   */
  public static Typeface of(Path file) {
    try {
      return new Typeface(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("这个字体文件不能用于打印，请换一个 TrueType（.ttf）字体：" + file, e);
    }
  }

  boolean has(int codePoint) {
    return signs.getGlyphId(codePoint) > 0;
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
