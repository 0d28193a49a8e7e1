package cn.bangdai.app.materials;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.materials.intake.FileKind;
import cn.bangdai.app.materials.text.ReadText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@DisplayName("A child process reads the words of a file")
class TextChildTest {

  @TempDir Path folder;

  private static TextProperties properties(int seconds) {
    return new TextProperties(DataSize.ofMegabytes(96), Duration.ofSeconds(seconds), 1000);
  }

  private TextChild.Read read(Class<?> program, int seconds, FileKind kind, byte[] bytes)
      throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("file"), bytes);
    return new TextChild(properties(seconds), program).read(file, kind);
  }

  private TextChild.Read read(FileKind kind, byte[] bytes)
      throws IOException, InterruptedException {
    return read(ReadText.class, 60, kind, bytes);
  }

  @Test
  @DisplayName("of every kind that has words")
  void everyKind() throws Exception {
    assertThat(read(FileKind.PDF, Samples.pdf("Certificate 37")).text()).contains("Certificate 37");
    assertThat(read(FileKind.DOCX, Samples.docx("补办申请书")).text()).contains("补办申请书");
    assertThat(read(FileKind.OFD, Samples.ofd("电子证明")).text()).contains("电子证明");
  }

  @Test
  @DisplayName("of a workbook of the old kind")
  void oldWorkbook() throws Exception {
    var out = new java.io.ByteArrayOutputStream();
    try (var workbook = new org.apache.poi.hssf.usermodel.HSSFWorkbook()) {
      workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("马建国");
      workbook.write(out);
    }

    assertThat(read(FileKind.WPS_SHEET, out.toByteArray()).text()).contains("马建国");
  }

  @Test
  @DisplayName("of a workbook of the new kind")
  void newWorkbook() throws Exception {
    var out = new java.io.ByteArrayOutputStream();
    try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
      workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("何平");
      workbook.write(out);
    }

    assertThat(read(FileKind.XLSX, out.toByteArray()).text()).contains("何平");
  }

  @Test
  @DisplayName("up to a limit")
  void upToALimit() throws Exception {
    TextChild.Read read = read(FileKind.DOCX, Samples.docx("字".repeat(5000)));

    assertThat(read.problem()).isNull();
    assertThat(read.text().length()).isBetween(900, 1001);
  }

  @Test
  @DisplayName("and a broken one costs nothing but itself, at once")
  void broken() throws Exception {
    TextChild.Read read = read(FileKind.PDF, "%PDF-1.7 nothing".getBytes());

    assertThat(read.text()).isNull();
    assertThat(read.problem()).isEqualTo("文件内容读不出来");
    assertThat(read.again()).isFalse();
  }

  @Test
  @DisplayName("and a bomb runs out of the child's memory, not of ours")
  void bomb() throws Exception {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      cells.append("<si><t>").append(i).append("x".repeat(600)).append("</t></si>");
    }
    byte[] bomb =
        Samples.workbookWithStrings(
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + cells
                + "</sst>");

    TextChild.Read read = read(FileKind.XLSX, bomb);

    assertThat(read.text()).isNull();
    assertThat(read.problem()).contains("内存");
    assertThat(read.again()).isTrue();
  }

  @Test
  @DisplayName("and one that hangs is ended when its time is over")
  void hang() throws Exception {
    TextChild.Read read = read(HangingReader.class, 2, FileKind.PDF, new byte[1]);

    assertThat(read.problem()).isEqualTo("读取超过 2 秒");
    assertThat(read.again()).isTrue();
  }

  @Test
  @DisplayName("and one that crashes is told as such")
  void crash() throws Exception {
    TextChild.Read read = read(CrashingReader.class, 60, FileKind.PDF, new byte[1]);

    assertThat(read.problem()).isEqualTo("读取中断（134）");
    assertThat(read.again()).isTrue();
  }
}
