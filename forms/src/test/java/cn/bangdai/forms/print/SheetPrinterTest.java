package cn.bangdai.forms.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("打印文书")
class SheetPrinterTest {

  private static final SheetPrinter PRINTER = new SheetPrinter(Typeface.bundled());

  @ParameterizedTest
  @EnumSource(PrintForm.class)
  @DisplayName("每一种都是 PDF/A-2a，veraPDF 挑不出毛病")
  void archivable(PrintForm form) throws Exception {
    assertThat(PdfA.objections(printed(form))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PrintForm.class)
  @DisplayName("从 PDF 里复制出来的字就是印上去的字，没有部首区的假字")
  void copiesRight(PrintForm form) {
    Sheet sheet = Samples.of(form);

    String text = PdfText.of(PRINTER.pdf(sheet));

    assertThat(text).contains(sheet.title(), sheet.number(), "第1页共", "LT26-1058-2");
    assertThat(text).contains(form == PrintForm.EVALUATION ? "评价人签字" : "王小兰");
    assertThat(text).contains(form == PrintForm.HANDOVER_SHEET ? "□已收到" : "扫码看进度");
    assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF).count()).isZero();
    assertThat(text).doesNotContain("〔U+", "\uFFFD");
  }

  @ParameterizedTest
  @EnumSource(PrintForm.class)
  @DisplayName("印两次，字节一模一样")
  void sameBytes(PrintForm form) {
    byte[] first = printed(form);

    assertThat(new SheetPrinter(Typeface.bundled()).pdf(Samples.of(form))).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(PrintForm.class)
  @DisplayName("OFD 版打得开，页数与 PDF 一样")
  void ofd(PrintForm form) throws IOException {
    byte[] pdf = printed(form);

    List<String> parts = parts(OfdCopy.of(pdf));

    assertThat(parts).contains("OFD.xml");
    assertThat(parts.stream().filter(p -> p.matches("Doc_0/Pages/Page_\\d+/Content.xml")))
        .hasSize(PdfText.pages(pdf));
  }

  @Test
  @DisplayName("五十项材料排到几页上，每页都有表头和页码，一行不丢")
  void longCase() throws Exception {
    byte[] pdf =
        PRINTER.pdf(Samples.of(PrintForm.NOTICE, Map.of("count", 50, "lines", Samples.lines(50))));

    int pages = PdfText.pages(pdf);
    assertThat(pages).isGreaterThan(2);
    for (int page = 1; page < pages; page++) {
      assertThat(PdfText.ofPage(pdf, page))
          .contains("需提交材料", "补正的办法", "第" + page + "页共" + pages + "页");
    }
    String text = PdfText.of(pdf);
    for (int line = 1; line <= 50; line++) {
      assertThat(text).contains("第" + line + "项材料");
    }
    assertThat(PdfA.objections(pdf)).isEmpty();
  }

  @Test
  @DisplayName("生僻字：字体里有就印出来，没有就写明码位，绝不空着、不印错")
  void rareSigns() throws Exception {
    byte[] pdf = PRINTER.pdf(Samples.of(PrintForm.RECEIPT, Map.of("applicant", "欧阳䶮𠮷")));

    assertThat(PdfText.of(pdf)).contains("欧阳" + shown("䶮") + shown("𠮷") + "：");
    assertThat(PdfA.objections(pdf)).isEmpty();
  }

  private static String shown(String sign) {
    int c = sign.codePointAt(0);
    return Typeface.bundled().has(c) ? sign : "〔U+%04X〕".formatted(c);
  }

  @Test
  @DisplayName("填进去的字不能变成版式")
  void textStaysText() {
    byte[] pdf =
        PRINTER.pdf(
            Samples.of(
                PrintForm.NON_ACCEPTANCE,
                Map.of("reasons", "<b>粗</b>&amp;{{number}}<img src=\"file:///etc/passwd\"/>")));

    assertThat(PdfText.of(pdf)).contains("<b>粗</b>&amp;{{number}}<imgsrc=\"file:///etc/passwd\"/>");
  }

  @Test
  @DisplayName("部首区的字按本字印")
  void radicals() {
    byte[] pdf = PRINTER.pdf(Samples.of(PrintForm.RECEIPT, Map.of("applicant", "⾦⼩⽟")));

    assertThat(PdfText.of(pdf)).contains("金小玉：");
  }

  @Test
  @DisplayName("少填一个必填的值就不印")
  void noHoles() {
    Sheet whole = Samples.of(PrintForm.ACCEPTANCE);
    Map<String, Object> values = new HashMap<>(whole.values());
    values.remove("promisedDays");

    assertThatThrownBy(
            () ->
                PRINTER.pdf(
                    new Sheet(
                        whole.form(),
                        whole.title(),
                        whole.number(),
                        whole.address(),
                        whole.madeAt(),
                        values)))
        .hasMessageContaining("promisedDays");
  }

  /** Leaves the file in {@code target/print}, to be looked at. */
  private static byte[] printed(PrintForm form) {
    byte[] pdf = PRINTER.pdf(Samples.of(form));
    Path folder = Path.of("target", "print");
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(form.template() + ".pdf"), pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf;
  }

  private static List<String> parts(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
