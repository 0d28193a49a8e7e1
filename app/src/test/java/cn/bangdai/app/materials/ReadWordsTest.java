package cn.bangdai.app.materials;

import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.materials.text.ReadText;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.local.LocalObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@DisplayName("Words in files")
class ReadWordsTest {

  private static LocalObjectStore server;
  private static PapersWorld world;
  private String number;

  @BeforeAll
  static void open() throws Exception {
    server = LocalObjectStore.throwAway();
    world =
        new PapersWorld(
            PapersWorld.store(
                server.endpoint().toString(), server.accessKey(), server.secretKey()));
  }

  @AfterAll
  static void close() {
    world.close();
    server.close();
  }

  @BeforeEach
  void oneMaterial() {
    number = world.caseWith(needed("M1", "申请书", 1, 0));
  }

  private void upload(String name, byte[] bytes) throws IOException {
    Upload upload = new Upload(name, null, bytes.length, () -> new ByteArrayInputStream(bytes));
    world
        .get(UploadFiles.class)
        .upload(number, "M1", List.of(upload), new Caller(VILLAGE_AGENT, null));
  }

  private FileOfMaterial file() {
    return world.get(MaterialFiles.class).of(number).get(0);
  }

  private List<String> found(String text) {
    Optional<CaseAccess.Filter> filter = world.get(FileWords.class).in(text, "c");
    return filter
        .map(
            f ->
                world
                    .get(JdbcClient.class)
                    .sql("select number from cases c where " + f.sql())
                    .params(f.params())
                    .query(String.class)
                    .list())
        .orElse(List.of());
  }

  private ReadWords with(Class<?> program, int seconds) {
    var properties =
        new TextProperties(DataSize.ofMegabytes(96), Duration.ofSeconds(seconds), 1000);
    return new ReadWords(
        world.get(FileQueue.class),
        world.get(StoredObjects.class),
        new TextChild(properties, program),
        world.get(WordHashes.class),
        world.get(TransactionTemplate.class),
        world.clock());
  }

  private void later() {
    world.clock().set(world.clock().instant().plus(Duration.ofMinutes(6)));
  }

  @Test
  @DisplayName("are found, over line ends and in any width of sign, two signs long or more")
  void areFound() throws Exception {
    upload("申请书.docx", Samples.docx("申请人：王小 兰，低保金 ３７5 元，ABC-12x"));
    assertThat(file().text()).isEqualTo(TextState.WAITING);

    world.get(ReadWords.class).round();

    assertThat(file().text()).isEqualTo(TextState.DONE);
    for (String text : List.of("王小兰", "低保", "申请人王小兰低保金", "375", "abc12X")) {
      assertThat(found(text)).as(text).containsExactly(number);
    }
    for (String text : List.of("王兰", "低保户", "兰小王", "保")) {
      assertThat(found(text)).as(text).isEmpty();
    }
  }

  @Test
  @DisplayName("are kept as nothing that can be read")
  void areKeptUnreadable() throws Exception {
    upload("申请书.docx", Samples.docx("王小兰"));
    world.get(ReadWords.class).round();

    String kept =
        world
            .jdbc()
            .sql("select t::text from material_text t where case_number = ?")
            .param(number)
            .query(String.class)
            .single();

    assertThat(kept).doesNotContain("王").doesNotContain("兰");
  }

  @Test
  @DisplayName("of a picture are not looked for")
  void ofAPicture() throws Exception {
    upload("a.jpg", Samples.picture("jpeg", 20, 20));

    world.get(ReadWords.class).round();

    assertThat(file().text()).isEqualTo(TextState.NONE);
  }

  @Test
  @DisplayName("that can't be read are marked with the reason, and everyone else's are read")
  void thatCantBeRead() throws Exception {
    byte[] pdf = "%PDF-1.7 nothing at all\n%%EOF".getBytes();
    upload("坏.pdf", pdf);
    String broken = number;
    oneMaterial();
    upload("好.docx", Samples.docx("完好的文件"));

    world.get(ReadWords.class).round();

    assertThat(found("完好的文件")).containsExactly(number);
    FileOfMaterial file = world.get(MaterialFiles.class).of(broken).get(0);
    assertThat(file.text()).isEqualTo(TextState.EXTRACTION_FAILED);
    assertThat(file.textProblem()).isEqualTo("文件内容读不出来");
  }

  @Test
  @DisplayName("over which the reader hangs are tried three times and then given up")
  void givenUp() throws Exception {
    upload("a.docx", Samples.docx("x"));
    ReadWords hanging = with(HangingReader.class, 1);

    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(file().text()).isEqualTo(TextState.WAITING);
      assertThat(hanging.round()).isEqualTo(1);
      assertThat(hanging.round()).as("not at once").isZero();
      later();
    }

    assertThat(file().text()).isEqualTo(TextState.EXTRACTION_FAILED);
    assertThat(file().textProblem()).isEqualTo("读取超过 1 秒");
    assertThat(with(ReadText.class, 60).round()).as("never again").isZero();
  }
}
