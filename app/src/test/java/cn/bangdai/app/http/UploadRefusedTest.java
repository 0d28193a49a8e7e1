package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.materials.Samples;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@BangdaiTest
@DisplayName("不该收的文件")
class UploadRefusedTest extends HttpTest {

  private static final int TOO_LARGE = (20 << 20) + 1;

  private static final byte[] LARGE = Uploads.part("大.pdf", new byte[30 << 20]);

  @Autowired ServletContext servlet;

  private Api.Answer send(ACase c, BodyPublisher body) {
    return Uploads.to(port).send("village-a", c.number(), body);
  }

  private long files() {
    return jdbc.sql("select count(*) from material_file").query(Long.class).single();
  }

  /** Parts of uploads that the server holds, and files that are being looked at. */
  private long left() {
    File parts = (File) servlet.getAttribute(ServletContext.TEMPDIR);
    return count(parts.toPath(), "upload_")
        + count(Path.of(System.getProperty("java.io.tmpdir")), "bangdai-");
  }

  private void nothingIsLeft(long before) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> left() <= before);
  }

  private static long count(Path folder, String begin) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isRegularFile)
          .filter(f -> f.getFileName().toString().startsWith(begin))
          .count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> bad() {
    byte[] zeroes = new byte[8 << 20];
    return Stream.of(
        Arguments.of("程序.pdf", Samples.program(), 422, "FILE_KIND"),
        Arguments.of("照片.jpg", "<html><script>alert(1)</script>".getBytes(), 422, "FILE_KIND"),
        Arguments.of(
            "夹带.jpg",
            Samples.together(Samples.picture("jpeg", 9, 9), Samples.zip("a.js", "x")),
            422,
            "FILE_HIDES_ANOTHER"),
        Arguments.of("压缩包.zip", Samples.zip("a", zeroes), 422, "FILE_INFLATES"),
        Arguments.of("炸弹.docx", Samples.docx("x", "a", zeroes), 422, "FILE_INFLATES"),
        Arguments.of("越界.docx", Samples.docx("x", "../../x", "y"), 422, "FILE_ENTRY_NAMES"),
        Arguments.of("一亿像素.png", Samples.pngOf(10_000, 10_000), 422, "FILE_TOO_MANY_PIXELS"),
        Arguments.of("空.pdf", new byte[0], 422, "FILE_EMPTY"),
        Arguments.of("大.pdf", new byte[TOO_LARGE], 413, "FILE_TOO_LARGE"));
  }

  @ParameterizedTest(name = "{0}：{3}")
  @MethodSource("bad")
  @DisplayName("说清楚是哪个文件、为什么，什么都不留")
  void refusedByName(String name, byte[] bytes, int status, String code) {
    ACase c = village();
    long before = files();
    long leftBefore = left();

    Api.Answer answer =
        refused(
            status,
            code,
            () ->
                send(
                    c,
                    Uploads.body(
                        Uploads.part("好.pdf", Samples.pdf("x")), Uploads.part(name, bytes))));

    assertThat(answer.detail()).contains("“" + name + "”");
    assertThat(files()).isEqualTo(before);
    nothingIsLeft(leftBefore);
  }

  @Test
  @DisplayName("名字里的路径、控制字符和看不见的字符去掉，300 个字截短，扩展名留着")
  void namesAreCleaned() {
    ACase c = village();

    Api.Answer answer =
        send(
            c,
            Uploads.body(
                Uploads.part("../../etc/身份证\u202E\u0007.pdf", Samples.pdf("x")),
                Uploads.part("长".repeat(300) + ".pdf", Samples.pdf("x"))));

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().get(0).get("name").asString()).isEqualTo("身份证.pdf");
    String cut = answer.json().get(1).get("name").asString();
    assertThat(cut).hasSize(200).endsWith("长.pdf");
    assertThat(answer.json().get(0).get("scanned").asString()).isEqualTo("未查毒");
    Api.Answer file =
        api.get(
            "village-a",
            "/api/cases/%s/files/%s"
                .formatted(c.number(), answer.json().get(1).get("id").asString()));
    assertThat(file.raw().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"");
  }

  @Test
  @DisplayName("没有结尾的一份读不出来，说清楚怎么办")
  void withoutAnEnd() {
    ACase c = village();
    byte[] part = Uploads.part("证.pdf", Samples.pdf("x"));

    Api.Answer answer =
        refused(400, "UPLOAD_UNREADABLE", () -> send(c, BodyPublishers.ofByteArray(part)));

    assertThat(answer.detail()).contains("传到一半断了", "重新上传");
  }

  @Test
  @DisplayName("传到一半断开：什么都不留")
  void aborted() throws IOException {
    ACase c = village();
    long before = files();
    long leftBefore = left();
    byte[] start = Uploads.part("断.pdf", Samples.pdf("x"));

    try (Socket socket = new Socket("127.0.0.1", port)) {
      String head =
          "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: %s\r\nContent-Length: 5000000\r\nContent-Type: multipart/form-data; boundary=%s\r\n\r\n"
              .formatted(Uploads.path(c.number()), Uploads.basic("village-a"), Uploads.BOUNDARY);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(start);
      socket.getOutputStream().write(new byte[200_000]);
      socket.getOutputStream().flush();
      Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> left() > leftBefore);
    }

    nothingIsLeft(leftBefore);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  @DisplayName("单个超限，没有脚本的人得到一页话，说出是哪个文件")
  void oneTooLargeWithoutScript() throws Exception {
    HttpResponse<String> page = fromAPage(1);

    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("<html", "文件“大.pdf”超过 20 MB");
  }

  @Test
  @DisplayName("加起来超限，没有脚本的人得到一页话，机器得到 JSON")
  void tooLargeTogether() throws Exception {
    HttpResponse<String> page = fromAPage(8);

    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("加起来太大", "分几次上传");
    byte[][] parts = new byte[8][];
    Arrays.fill(parts, LARGE);
    ACase c = village();
    refused(413, "TOO_LARGE", () -> send(c, Uploads.body(parts)));
  }

  /** What a browser without script gets that sends the file so many times. */
  private HttpResponse<String> fromAPage(int times) throws Exception {
    ACase c = village();
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    String base = "http://127.0.0.1:" + port;
    browser.send(
        HttpRequest.newBuilder(URI.create(base + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "_csrf=" + token(browser, base) + "&username=village-a&password=bangdai"))
            .build(),
        BodyHandlers.discarding());
    String csrf =
        "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n"
            .formatted(Uploads.BOUNDARY, token(browser, base));
    byte[][] parts = new byte[times + 1][];
    Arrays.fill(parts, LARGE);
    parts[0] = csrf.getBytes(StandardCharsets.US_ASCII);
    String path = "/cases/" + c.number() + "/materials/M1/files";
    return browser.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "multipart/form-data; boundary=" + Uploads.BOUNDARY)
            .header("Accept", "text/html")
            .POST(Uploads.body(parts))
            .build(),
        BodyHandlers.ofString());
  }

  private static String token(HttpClient browser, String base)
      throws IOException, InterruptedException {
    HttpResponse<String> page =
        browser.send(
            HttpRequest.newBuilder(URI.create(base + "/sign-in")).build(), BodyHandlers.ofString());
    Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(page.body());
    assertThat(field.find()).isTrue();
    return field.group(1);
  }
}
