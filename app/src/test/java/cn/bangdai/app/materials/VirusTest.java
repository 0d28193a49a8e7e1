package cn.bangdai.app.materials;

import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.TestClamd;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.local.LocalObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("With a scanner for viruses")
class VirusTest {

  private static LocalObjectStore server;
  private TestClamd clamd;
  private PapersWorld world;
  private String number;

  @TempDir Path folder;

  @BeforeAll
  static void store() throws Exception {
    server = LocalObjectStore.throwAway();
  }

  @AfterAll
  static void closeStore() {
    server.close();
  }

  @BeforeEach
  void scanner() {
    clamd = new TestClamd();
    Map<String, Object> properties =
        new HashMap<>(
            PapersWorld.store(
                server.endpoint().toString(), server.accessKey(), server.secretKey()));
    properties.put("bangdai.clamd.address", clamd.unixSocket());
    properties.put("bangdai.files.max-size", "3MB");
    world = new PapersWorld(properties);
    number = world.caseWith(needed("M1", "居民身份证", 1, 0));
  }

  @AfterEach
  void close() {
    world.close();
    clamd.close();
  }

  private static byte[] infected() {
    return Samples.docx("申请书", "word/media/e.com", Samples.EICAR);
  }

  private List<StoredFile> upload(String name, byte[] bytes) throws IOException {
    Upload upload = new Upload(name, null, bytes.length, () -> new ByteArrayInputStream(bytes));
    return world
        .get(UploadFiles.class)
        .upload(number, "M1", List.of(upload), new Caller(VILLAGE_AGENT, null));
  }

  private FileOfMaterial file() {
    return world.get(MaterialFiles.class).of(number).get(0);
  }

  private long objects() {
    try (Stream<ObjectStore.Stored> stored = world.get(ObjectStore.class).list("")) {
      return stored.count();
    }
  }

  private List<String> audit() {
    return world
        .jdbc()
        .sql("select verb || ' ' || actor from audit_event where case_number = ? order by id")
        .param(number)
        .query(String.class)
        .list();
  }

  private int round() {
    world.clock().set(world.clock().instant().plus(Duration.ofHours(2)));
    return world.get(RescanQuarantined.class).round();
  }

  @Test
  @DisplayName("a clean file is kept and says that it was scanned")
  void clean() throws IOException {
    clamd.start();

    assertThat(upload("a.pdf", Samples.pdf("x")).get(0).scan()).isEqualTo(ScanState.CLEAN);
    assertThat(file().scan()).isEqualTo(ScanState.CLEAN);
  }

  @Test
  @DisplayName("an infected one is refused in words, kept nowhere and audited")
  void infectedIsRefused() {
    clamd.start();
    long before = objects();

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> upload("申请书.docx", infected()));

    assertThat(refusal.code()).isEqualTo("FILE_INFECTED");
    assertThat(refusal.getMessage()).contains("“申请书.docx”", "Eicar", "没有接收");
    assertThat(world.get(MaterialFiles.class).of(number)).isEmpty();
    assertThat(objects()).isEqualTo(before);
    assertThat(audit()).containsExactly("file.refuseInfected village-a");
  }

  @Test
  @DisplayName("that is away, a file waits in quarantine, opens for nobody, and is cleared later")
  void quarantinedThenClean() throws IOException {
    StoredFile stored = upload("a.pdf", Samples.pdf("x")).get(0);

    assertThat(stored.scan()).isEqualTo(ScanState.QUARANTINED);
    assertThat(stored.scanned()).isEqualTo("等待查毒，暂时打不开");
    Refusal closed =
        catchThrowableOfType(
            Refusal.class,
            () -> world.get(MaterialFiles.class).open(number, stored.id(), VILLAGE_AGENT));
    assertThat(closed.code()).isEqualTo("FILE_QUARANTINED");
    assertThat(round()).as("tried while it is away").isEqualTo(1);
    assertThat(file().scan()).isEqualTo(ScanState.QUARANTINED);

    clamd.start();
    assertThat(round()).isEqualTo(1);

    assertThat(file().scan()).isEqualTo(ScanState.CLEAN);
    world.get(MaterialFiles.class).open(number, stored.id(), VILLAGE_AGENT).close();
    assertThat(round()).as("nothing waits any more").isZero();
  }

  @Test
  @DisplayName("a file that turns out infected is deleted, and its row and the audit say so")
  void quarantinedThenInfected() throws IOException {
    long before = objects();
    StoredFile stored = upload("申请书.docx", infected()).get(0);
    clamd.start();

    round();

    assertThat(file().scan()).isEqualTo(ScanState.INFECTED);
    assertThat(file().scanned()).isEqualTo("查出病毒，已删除");
    assertThat(objects()).isEqualTo(before);
    assertThat(audit()).containsExactly("file.attach village-a", "file.removeInfected system");
    Refusal gone =
        catchThrowableOfType(
            Refusal.class,
            () -> world.get(MaterialFiles.class).open(number, stored.id(), VILLAGE_AGENT));
    assertThat(gone.code()).isEqualTo("FILE_INFECTED");
  }

  @Test
  @DisplayName("a file that is too large for it is not taken for clean")
  void tooLargeIsNotClean() throws IOException {
    clamd.start();
    byte[] noise = new byte[TestClamd.LARGEST + 1000];
    new java.util.Random(1).nextBytes(noise);

    StoredFile stored = upload("大.docx", Samples.docx("大", "word/media/a.bin", noise)).get(0);

    assertThat(stored.scan()).isEqualTo(ScanState.QUARANTINED);
    assertThat(world.get(MaterialFiles.class).of(number)).hasSize(1);
  }

  @Test
  @DisplayName("it is reached over TCP too, and whatever it says that is not plain is no OK")
  void overTcp() throws IOException {
    clamd.start();
    Clamd tcp = new Clamd(new ClamdProperties(clamd.tcp(), Duration.ofSeconds(20)));
    Path file = Files.write(folder.resolve("e"), Samples.EICAR);

    assertThat(tcp.scan(file).state()).isEqualTo(ScanState.INFECTED);
    assertThat(Clamd.result("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND").state())
        .isEqualTo(ScanState.QUARANTINED);
    assertThat(Clamd.result("").state()).isEqualTo(ScanState.QUARANTINED);
    assertThat(Clamd.result("INSTREAM: Can't allocate ERROR").state())
        .isEqualTo(ScanState.QUARANTINED);
  }

  @Test
  @DisplayName("that hangs, the file is not scanned; the person does not wait for ever")
  void hangingScanner() throws IOException {
    try (var silent = new java.net.ServerSocket(0)) {
      Clamd scanner =
          new Clamd(
              new ClamdProperties("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(300)));

      assertThat(scanner.scan(Files.write(folder.resolve("f"), new byte[10])).state())
          .isEqualTo(ScanState.QUARANTINED);
    }
  }
}
