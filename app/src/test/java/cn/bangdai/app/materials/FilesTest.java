package cn.bangdai.app.materials;

import static cn.bangdai.app.materials.PapersWorld.STRANGER;
import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP_AGENT;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.local.LocalObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

@DisplayName("Files of a material")
class FilesTest {

  private static final byte[] PDF = Samples.pdf("ID card");
  private static final byte[] OTHER = Samples.picture("png", 4, 4);

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
    number = world.caseWith(needed("M1", "居民身份证", 1, 0));
  }

  private static Upload file(String name, byte[] bytes) {
    return new Upload(name, "text/html", bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private List<StoredFile> upload(Actor actor, String key, Upload... files) throws IOException {
    return world
        .get(UploadFiles.class)
        .upload(number, "M1", List.of(files), new Caller(actor, key));
  }

  private Refusal refused(Actor actor, Upload... files) {
    return catchThrowableOfType(Refusal.class, () -> upload(actor, null, files));
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }

  private static byte[] read(String number, UUID id, Actor actor) throws IOException {
    try (VerifiedFile file = world.get(MaterialFiles.class).open(number, id, actor);
        var bytes = file.open()) {
      return bytes.readAllBytes();
    }
  }

  private static long objects() {
    try (Stream<ObjectStore.Stored> stored = world.get(ObjectStore.class).list("cases/")) {
      return stored.count();
    }
  }

  private String key(StoredFile file) {
    return world
        .jdbc()
        .sql("select object_key from material_file where id = ?")
        .param(file.id())
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("come back as they went in, as what they are and not as what they claim")
  void comeBack() throws IOException {
    StoredFile stored = upload(VILLAGE_AGENT, null, file("../身份证\u202E.pdf", PDF)).get(0);

    assertThat(stored.name()).isEqualTo("身份证.pdf");
    assertThat(stored.size()).isEqualTo(PDF.length);
    assertThat(stored.sha256()).isEqualTo(sha256(PDF));
    assertThat(key(stored)).matches("cases/\\d{4}/[0-9a-f-]{36}");
    try (VerifiedFile file =
        world.get(MaterialFiles.class).open(number, stored.id(), TOWNSHIP_AGENT)) {
      assertThat(file.contentType()).isEqualTo("application/pdf");
      assertThat(file.open()).hasBinaryContent(PDF);
    }
  }

  @Test
  @DisplayName("of the same name are versions of one document")
  void areVersions() throws IOException {
    upload(VILLAGE_AGENT, null, file("a.pdf", PDF), file("b.pdf", PDF));
    world.clock().set(world.clock().instant().plusSeconds(60));
    upload(VILLAGE_AGENT, null, file("a.pdf", OTHER));

    assertThat(world.get(MaterialFiles.class).of(number))
        .extracting(f -> f.material() + " " + f.name() + " " + f.version())
        .containsExactly("M1 a.pdf 1", "M1 b.pdf 1", "M1 a.pdf 2");
  }

  @Test
  @DisplayName("are taken from those who work on the case, before a byte is stored")
  void areTakenFromThoseWhoWork() {
    long before = objects();

    assertThat(refused(STRANGER, file("a.pdf", PDF)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refused(TOWNSHIP_AGENT, file("a.pdf", PDF)).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(objects()).isEqualTo(before);
  }

  @Test
  @DisplayName("have limits, told in words; one too many and none is kept")
  void haveLimits() throws IOException {
    assertThat(refused(VILLAGE_AGENT).code()).isEqualTo("NO_FILE");
    assertThat(refused(VILLAGE_AGENT, file("a.pdf", PDF), file("空.pdf", new byte[0])).getMessage())
        .isEqualTo("文件“空.pdf”是空的。请检查后重新选择。");
    assertThat(refused(VILLAGE_AGENT, file("大.pdf", new byte[(1 << 20) + 1])).getMessage())
        .isEqualTo("文件“大.pdf”超过 1 MB。请压缩或者拆分后再上传。");
    upload(VILLAGE_AGENT, null, file("1", PDF), file("2", PDF), file("3", PDF), file("4", PDF));
    assertThat(refused(VILLAGE_AGENT, file("5", PDF), file("6", PDF)).code())
        .isEqualTo("TOO_MANY_FILES");
    assertThat(world.get(MaterialFiles.class).of(number)).hasSize(4);
  }

  @Test
  @DisplayName("of a closed case stay as they are")
  void stayWhenClosed() {
    world.close(number);

    assertThat(refused(VILLAGE_AGENT, file("a.pdf", PDF)).code()).isEqualTo("CASE_CLOSED");
  }

  @Test
  @DisplayName("sent twice under one key are kept once")
  void areKeptOnce() throws IOException {
    List<StoredFile> first = upload(VILLAGE_AGENT, "key-1" + number, file("a.pdf", PDF));
    long before = objects();

    assertThat(upload(VILLAGE_AGENT, "key-1" + number, file("a.pdf", PDF))).isEqualTo(first);
    assertThat(objects()).isEqualTo(before);
  }

  @Test
  @DisplayName("whose command is refused leave nothing in the store")
  void leaveNothingWhenRefused() throws IOException {
    upload(VILLAGE_AGENT, "key-2" + number, file("a.pdf", PDF));
    long before = objects();

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> upload(VILLAGE_AGENT, "key-2" + number, file("a.pdf", OTHER)));

    assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(objects()).isEqualTo(before);
  }

  @Test
  @DisplayName("are for those who may see the case")
  void areForThoseWhoMaySee() throws IOException {
    StoredFile stored = upload(VILLAGE_AGENT, null, file("a.pdf", PDF)).get(0);

    assertThat(
            catchThrowableOfType(Refusal.class, () -> read(number, stored.id(), STRANGER)).code())
        .isEqualTo("CASE_NOT_FOUND");
    String other = world.caseWith();
    assertThat(
            catchThrowableOfType(Refusal.class, () -> read(other, stored.id(), VILLAGE_AGENT))
                .code())
        .isEqualTo("FILE_NOT_FOUND");
  }

  @Test
  @DisplayName("that were changed or lost in the store are not given out")
  void areNotGivenOutWhenChanged() throws IOException {
    StoredFile stored = upload(VILLAGE_AGENT, null, file("a.pdf", PDF)).get(0);
    ObjectStore store = world.get(ObjectStore.class);

    byte[] other = {9};
    store.put(key(stored), new ByteArrayInputStream(other), 1, sha256(other));
    Refusal changed =
        catchThrowableOfType(Refusal.class, () -> read(number, stored.id(), VILLAGE_AGENT));
    store.delete(key(stored));
    Refusal lost =
        catchThrowableOfType(Refusal.class, () -> read(number, stored.id(), VILLAGE_AGENT));

    assertThat(changed.code()).isEqualTo("FILE_DAMAGED");
    assertThat(lost.code()).isEqualTo("FILE_DAMAGED");
  }

  @Test
  @DisplayName("that change on the way to the store are not taken by it")
  void areNotTakenWhenChanged() {
    ObjectStore store = world.get(ObjectStore.class);
    long before = objects();
    byte[] other = {9};

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> store.put("cases/2026/changed", new ByteArrayInputStream(other), 1, sha256(PDF)));

    assertThat(refusal.code()).isEqualTo("STORE_DOWN");
    assertThat(objects()).isEqualTo(before);
  }

  @Test
  @DisplayName("need a store, whose health is known")
  void needAStore() {
    assertThat(world.get(StoreHealth.class).health().getStatus()).isEqualTo(Status.UP);
  }
}
