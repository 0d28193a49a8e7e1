package cn.bangdai.app.materials.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.materials.Samples;
import cn.bangdai.app.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@DisplayName("A file is")
class FileLookTest {

  private static final FileLimits LIMITS =
      new FileLimits(
          DataSize.ofMegabytes(20), 10, 200, DataSize.ofGigabytes(1), DataSize.ofMegabytes(8), 64);

  @TempDir Path folder;

  private FileKind look(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("upload"), bytes);
    return new FileLook(LIMITS).look(file, "材料.pdf");
  }

  private void refused(NotTaken reason, byte[] bytes) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> look(bytes));
    assertThat(refusal).as("should be refused as " + reason).isNotNull();
    assertThat(refusal.code()).isEqualTo(reason.name());
    assertThat(refusal.getMessage()).contains("“材料.pdf”").endsWith("。");
    assertThat(refusal.fields()).containsKey("file");
  }

  private static byte[] cut(byte[] bytes, int less) {
    return Arrays.copyOf(bytes, bytes.length - less);
  }

  @Test
  @DisplayName("what its bytes say, whatever its name says")
  void whatItsBytesSay() throws IOException {
    assertThat(look(Samples.pdf("hello"))).isEqualTo(FileKind.PDF);
    assertThat(look(Samples.ofd("办件"))).isEqualTo(FileKind.OFD);
    assertThat(look(Samples.picture("jpeg", 40, 30))).isEqualTo(FileKind.JPEG);
    assertThat(look(Samples.photograph(40, 30, 6))).isEqualTo(FileKind.JPEG);
    assertThat(look(Samples.picture("png", 40, 30))).isEqualTo(FileKind.PNG);
    assertThat(look(Samples.heic())).isEqualTo(FileKind.HEIC);
    assertThat(look(Samples.docx("申请书"))).isEqualTo(FileKind.DOCX);
    assertThat(look(Samples.xlsx())).isEqualTo(FileKind.XLSX);
    assertThat(look(Samples.ole2("WordDocument", "1Table"))).isEqualTo(FileKind.WPS_TEXT);
    assertThat(look(Samples.ole2("Workbook"))).isEqualTo(FileKind.WPS_SHEET);
  }

  @Test
  @DisplayName("refused when it is a program, a page, plain text, an archive or nothing known")
  void ofNoKindTaken() {
    refused(NotTaken.FILE_KIND, Samples.program());
    refused(
        NotTaken.FILE_KIND,
        "<!DOCTYPE html><html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    refused(NotTaken.FILE_KIND, "只是文字".getBytes(StandardCharsets.UTF_8));
    refused(NotTaken.FILE_KIND, Samples.zip("身份证.jpg", "x"));
    refused(NotTaken.FILE_KIND, Samples.zip("sub/OFD.xml", "x"));
    refused(NotTaken.FILE_KIND, Samples.ole2("Message"));
    refused(NotTaken.FILE_KIND, new byte[] {1});
  }

  @Test
  @DisplayName("refused when another file hides behind it")
  void hidingAnother() {
    byte[] zip = Samples.zip("run.js", "x");
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    refused(NotTaken.FILE_HIDES_ANOTHER, Samples.together(Samples.picture("jpeg", 40, 30), zip));
    refused(NotTaken.FILE_HIDES_ANOTHER, Samples.together(Samples.picture("png", 40, 30), zip));
    refused(NotTaken.FILE_HIDES_ANOTHER, Samples.together(Samples.picture("png", 40, 30), page));
    refused(NotTaken.FILE_HIDES_ANOTHER, Samples.together(Samples.pdf("x"), zip));
    refused(NotTaken.FILE_HIDES_ANOTHER, Samples.together(Samples.heic(), zip));
    refused(NotTaken.FILE_HIDES_ANOTHER, Samples.together(Samples.ole2("WordDocument"), zip));
    refused(NotTaken.FILE_HIDES_ANOTHER, Samples.zip("%PDF-1.7", "x", "OFD.xml", "x"));
  }

  @Test
  @DisplayName("taken with the harmless rest that cameras leave behind a picture")
  void withACamerasRest() throws IOException {
    byte[] rest = "SEFHe\0\0\0SEFT".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(look(Samples.together(Samples.picture("jpeg", 40, 30), rest)))
        .isEqualTo(FileKind.JPEG);
  }

  @Test
  @DisplayName("refused when it grows beyond measure, before any parser sees it")
  void growing() {
    byte[] zeroes = new byte[4 << 20];

    refused(NotTaken.FILE_INFLATES, Samples.docx("炸", "word/media/a.bin", zeroes));
    refused(NotTaken.FILE_INFLATES, Samples.zip("OFD.xml", "x", "a", zeroes));
    Object[] many = new Object[2 * 6000];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "a" + i;
      many[i + 1] = "";
    }
    refused(NotTaken.FILE_INFLATES, Samples.zip(many));
  }

  @Test
  @DisplayName("refused when all it holds together is too much")
  void tooMuchTogether() {
    byte[] noise = new byte[5 << 20];
    new java.util.Random(1).nextBytes(noise);

    refused(NotTaken.FILE_INFLATES, Samples.docx("大", "a", noise, "b", noise));
  }

  @Test
  @DisplayName("refused when a name inside it leads out of it")
  void leadingOut() {
    for (String name : new String[] {"../../etc/x", "/etc/x", "a/../../x", "a\\..\\x", "C:x"}) {
      refused(NotTaken.FILE_ENTRY_NAMES, Samples.docx("x", name, "x"));
    }
  }

  @Test
  @DisplayName("refused when it carries macros")
  void withMacros() {
    refused(NotTaken.FILE_HAS_MACROS, Samples.docx("x", "word/vbaProject.bin", "x"));
    refused(NotTaken.FILE_HAS_MACROS, Samples.ole2("WordDocument", "Macros"));
  }

  @Test
  @DisplayName("refused when its header promises a hundred megapixels")
  void ofAHundredMegapixels() {
    refused(NotTaken.FILE_TOO_MANY_PIXELS, Samples.pngOf(10_000, 10_000));
  }

  @Test
  @DisplayName("refused when it ends too early")
  void endingTooEarly() {
    refused(NotTaken.FILE_BROKEN, cut(Samples.picture("jpeg", 40, 30), 2));
    refused(NotTaken.FILE_BROKEN, cut(Samples.picture("png", 40, 30), 12));
    refused(NotTaken.FILE_BROKEN, cut(Samples.docx("x"), 10));
    refused(NotTaken.FILE_BROKEN, cut(Samples.heic(), 4));
    refused(NotTaken.FILE_BROKEN, Arrays.copyOf(Samples.ole2("WordDocument"), 600));
    refused(NotTaken.FILE_BROKEN, Samples.pngOf(0, 5));
  }

  @Test
  @DisplayName("saved under a name that fits what it is")
  void savedUnderAFittingName() {
    assertThat(FileKind.PDF.named("证明.PDF")).isEqualTo("证明.PDF");
    assertThat(FileKind.JPEG.named("照片.exe")).isEqualTo("照片.exe.jpg");
  }
}
