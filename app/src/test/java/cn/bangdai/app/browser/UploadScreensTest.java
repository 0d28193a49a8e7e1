package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.browser.Desk.Width;
import cn.bangdai.app.materials.ReadWords;
import cn.bangdai.app.materials.Samples;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("在浏览器里传材料")
class UploadScreensTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired ReadWords words;

  private ACase atTheChecklist() {
    return ACase.registered(new Api(port), "village-a", "LT-P-015")
        .taken("village-a")
        .does("village-a", "signMandate", "SIGNED");
  }

  private static Locator row(Desk desk, int n) {
    return desk.page().locator(".bd-check > li").nth(n);
  }

  private static FilePayload file(String name, byte[] bytes) {
    return new FilePayload(name, "application/octet-stream", bytes);
  }

  private static void chooses(Locator row, FilePayload... files) {
    row.locator("input[type=file][multiple]").setInputFiles(files);
  }

  /**
   * As a person drags it from a folder onto the row.
   *
   * @param more zeroes behind the bytes
   */
  private static void drops(Locator row, String name, byte[] bytes, int more) {
    row.evaluate(
        """
        (row, file) => {
          const bytes = Uint8Array.from(atob(file.bytes), c => c.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes, new Uint8Array(file.more)], file.name));
          for (const type of ['dragover', 'drop']) {
            row.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
          }
        }
        """,
        Map.of("name", name, "bytes", Base64.getEncoder().encodeToString(bytes), "more", more));
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  @DisplayName("选、拖都行，看得到小图；不收的说出名字和原因；打开看副本，文字搜得到")
  void uploads(Width width) throws Exception {
    ACase c = atTheChecklist();
    try (Desk desk = Desk.of("village-a", port, width)) {
      desk.opens("/tasks/" + c.task("checkMaterials"));
      chooses(
          row(desk, 0),
          file("身份证正面.jpg", Samples.photograph(1200, 900, 6)),
          file("身份证反面.png", Samples.picture("png", 640, 400)));
      row(desk, 0).getByText("身份证反面.png").waitFor();
      drops(row(desk, 1), "申请书.docx", Samples.docx("本人申请补办" + c.number()), 0);
      row(desk, 1).getByText("申请书.docx").waitFor();
      chooses(row(desk, 2), file("工资表.xls", Samples.program()));
      row(desk, 2).getByText("文件“工资表.xls”不是可以上传的格式").waitFor();
      drops(row(desk, 3), "扫描件.pdf", new byte[1], (20 << 20) + 1);
      row(desk, 3).getByText("文件“扫描件.pdf”超过 20 MB").waitFor();
      Locator small = row(desk, 0).locator("img").first();
      small.scrollIntoViewIfNeeded();
      desk.page().waitForFunction("i => i.complete && i.naturalWidth > 0", small.elementHandle());
      desk.looksAt("upload-checklist");

      quarantine(c, "申请书.docx");
      desk.opens("/cases/" + c.number());
      unfoldsMaterials(desk);
      desk.sees("等待查毒，暂时打不开").looksAt("upload-case");
      desk.opens(href(desk, "申请书.docx")).sees("还在等待查毒").looksAt("upload-quarantined");
      desk.opens("/cases/" + c.number()).opens(href(desk, "身份证正面.jpg"));
      Locator large = desk.page().locator(".bd-picture img");
      desk.page().waitForFunction("i => i.complete && i.naturalWidth > 0", large.elementHandle());
      desk.sees("保存原件").looksAt("upload-file");

      clear(c);
      words.round();
      desk.opens("/cases?q=申请补办" + c.number()).sees(c.number()).looksAt("upload-found");
    }
  }

  /** On a phone they are folded. */
  private static void unfoldsMaterials(Desk desk) {
    Locator fold = desk.page().locator("details:has(#materials)");
    if (fold.getAttribute("open") == null) {
      fold.locator("summary").click();
    }
  }

  private static String href(Desk desk, String name) {
    String href =
        desk.page().locator("a.bd-filelink").filter(named(name)).first().getAttribute("href");
    assertThat(href).contains("/files/");
    return href;
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }

  private void quarantine(ACase c, String name) {
    jdbc.sql(
            """
            update material_file set scan = 'QUARANTINED', scan_due = now()
            where case_number = :case and name = :name
            """)
        .param("case", c.number())
        .param("name", name)
        .update();
  }

  private void clear(ACase c) {
    jdbc.sql("update material_file set scan = 'CLEAN' where case_number = :case")
        .param("case", c.number())
        .update();
  }
}
