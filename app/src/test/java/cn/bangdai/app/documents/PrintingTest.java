package cn.bangdai.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.materials.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("文书的打印、保管和重印")
class PrintingTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectStore store;
  @Autowired DocumentFiles files;
  private Api api;
  private ACase c;

  @BeforeEach
  void taken() {
    api = new Api(port);
    c = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
  }

  @Test
  @DisplayName("没打印出来时清单上写着正在生成；有人来取，当场就印")
  void printedWhenAskedFor() {
    Paper pending = Paper.newest(api, c, "MANDATE");
    assertThat(pending.listed().path("state").asString()).isEqualTo("PENDING");
    assertThat(pending.listed().path("sha256").isNull()).isTrue();

    Api.Answer pdf = pending.pdf("village-a");

    assertThat(pdf.status()).isEqualTo(200);
    assertThat(pdf.raw().headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(pdf.raw().headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .doesNotContain("王");
    Paper ready = Paper.newest(api, c, "MANDATE");
    assertThat(ready.listed().path("state").asString()).isEqualTo("READY");
    assertThat(ready.listed().path("sha256").asString()).isEqualTo(sha256(pdf.raw().body()));
  }

  @Test
  @DisplayName("谁打开过打印件，审计里有名字")
  void openedBy() {
    Paper.newest(api, c, "MANDATE").pdf("township-a");

    JsonNode events = c.part("audit").path("items");
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.path("verb").asString()).isEqualTo("document.open");
    assertThat(last.path("actor").asString()).isEqualTo("township-a");
    assertThat(last.path("summary").asString()).contains("打开《代办服务授权委托书》打印件");
  }

  @Test
  @DisplayName("印好的文书要在存储里锁定，锁过一次不再锁")
  void printedIsToBeLocked() {
    Paper.newest(api, c, "MANDATE").pdf("village-a");
    String key =
        "documents/" + Paper.newest(api, c, "MANDATE").listed().path("id").asString() + ".pdf";
    assertThat(files.unlocked("", 10_000)).contains(key).isSorted();
    assertThat(files.unlocked(key, 10_000)).doesNotContain(key);

    files.locked(key, Instant.parse("2036-11-20T00:00:00Z"));

    assertThat(files.unlocked("", 10_000)).doesNotContain(key);
  }

  @Test
  @DisplayName("再打印一次，PDF 和 OFD 的字节都一模一样")
  void reprint() throws IOException {
    Paper paper = Paper.newest(api, c, "AGREEMENT");
    byte[] pdf = paper.pdf("village-a").raw().body();
    byte[] ofd = paper.ofd("village-a").raw().body();

    assertThat(paper.pdf("township-a").raw().body()).isEqualTo(pdf);
    assertThat(paper.ofd("township-a").raw().body()).isEqualTo(ofd);
    assertThat(entries(ofd)).contains("OFD.xml");
  }

  @Test
  @DisplayName("存储里的字节被换过：不发出去，说明白")
  void tampered() {
    Paper paper = Paper.newest(api, c, "MANDATE");
    paper.pdf("village-a");
    String id = paper.listed().path("id").asString();
    byte[] other = "别的东西".getBytes(StandardCharsets.UTF_8);
    store.put(
        "documents/" + id + ".pdf", new ByteArrayInputStream(other), other.length, sha256(other));

    Api.Answer answer = paper.pdf("village-a");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("DOCUMENT_DAMAGED");
    assertThat(answer.detail()).contains("缺失或损坏");
  }

  @Test
  @DisplayName("印不出来时留在队里，过后再试；件照常往下办，取件的人看到正在生成")
  void waitsItsTurn() {
    jdbc.sql(
            """
            update outbox set available_at = available_at + interval '1 hour'
            where case_number = :case and topic = 'document.print' and done_at is null
            """)
        .param("case", c.number())
        .update();

    Api.Answer answer = Paper.newest(api, c, "MANDATE").pdf("village-a");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("DOCUMENT_PENDING");
    assertThat(answer.detail()).contains("正在生成");
    c.does("village-a", "signMandate", "SIGNED");
  }

  @Test
  @DisplayName("没有姓名、证件号、电话留在文书的行和队列里")
  void nothingPersonalAtRest() {
    c.does("village-a", "signMandate", "SIGNED").everythingPresent("village-a");
    c.does("village-a", "checkMaterials", "COMPLETE").does("village-a", "handOver", "HANDED_OVER");
    String kept =
        jdbc.sql(
                """
                select (select string_agg(content::text, ' ') from document where case_number = :case)
                    || (select string_agg(payload::text, ' ') from outbox where case_number = :case)
                """)
            .param("case", c.number())
            .query(String.class)
            .single();

    assertThat(kept).doesNotContain("王小兰", "11010519491231002X", "13909530418");
  }

  @Test
  @DisplayName("不是文书编号的地址、别的件的文书：没有这份文书")
  void unknown() {
    String path = "/api/cases/" + c.number() + "/documents/";
    ACase other = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
    String foreign = other.documents().get(0).path("id").asString();

    for (String id :
        new String[] {"nothing", "nothing.pdf", "nothing.ofd", foreign, foreign + ".pdf"}) {
      assertThat(api.get("village-a", path + id).status()).as(id).isEqualTo(404);
    }
  }

  private static List<String> entries(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
