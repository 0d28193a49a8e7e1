package cn.bangdai.app.materials;

import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.local.LocalObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sweeper")
class OrphanSweeperTest {

  private static final byte[] BYTES = Samples.pdf("a page");
  private static final String SHA256 = HexFormat.of().formatHex(Sha256.digest().digest(BYTES));

  /** More than the store lists on one page, a thousand, and than the sweeper asks for at once. */
  private static final int MANY = 1_050;

  private static LocalObjectStore server;
  private static PapersWorld world;

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
  void nothingLeftOver() {
    aDayLater();
    world.get(OrphanSweeper.class).sweep();
  }

  private static void put(String key) {
    world.get(ObjectStore.class).put(key, new ByteArrayInputStream(BYTES), BYTES.length, SHA256);
  }

  /** The key of a file that counts. */
  private static String uploaded() throws IOException {
    String number = world.caseWith(needed("M1", "居民身份证", 1, 0));
    Upload file = new Upload("a.pdf", null, BYTES.length, () -> new ByteArrayInputStream(BYTES));
    List<StoredFile> stored =
        world
            .get(UploadFiles.class)
            .upload(number, "M1", List.of(file), new Caller(VILLAGE_AGENT, null));
    return world
        .jdbc()
        .sql("select object_key from material_file where id = ?")
        .param(stored.get(0).id())
        .query(String.class)
        .single();
  }

  private static List<String> stored(String prefix) {
    try (Stream<ObjectStore.Stored> stored = world.get(ObjectStore.class).list(prefix)) {
      return stored.map(ObjectStore.Stored::key).toList();
    }
  }

  private static void aDayLater() {
    world.clock().set(Instant.now().plus(OrphanSweeper.YOUNG).plusSeconds(60));
  }

  @Test
  @DisplayName("leaves what is younger than a day: its row may still come")
  void leavesTheYoung() {
    put("cases/2026/young");

    world.clock().set(Instant.now().plus(OrphanSweeper.YOUNG).minusSeconds(60));
    assertThat(world.get(OrphanSweeper.class).sweep()).isZero();
    aDayLater();
    assertThat(world.get(OrphanSweeper.class).sweep()).isEqualTo(1);
  }

  @Test
  @DisplayName("leaves what a row names, however old, also a row of another table")
  void leavesTheNamed() throws IOException {
    String file = uploaded();
    put("cases/2026/printed");
    put("cases/2026/orphan");
    NamesObjects printed = keys -> Set.of("cases/2026/printed");
    var sweeper =
        new OrphanSweeper(
            world.get(ObjectStore.class),
            List.of(world.get(FileTable.class), printed),
            world.clock());

    aDayLater();
    assertThat(sweeper.sweep()).isEqualTo(1);
    assertThat(stored("cases/")).contains(file, "cases/2026/printed");
  }

  @Test
  @DisplayName("goes through all pages of the store and takes nothing that counts on the way")
  void goesThroughAllPages() throws IOException {
    String first = uploaded();
    for (int i = 0; i < MANY; i++) {
      put("cases/2026/orphan-%04d".formatted(i));
    }
    String last = uploaded();
    put("cases/2026/zzz");

    aDayLater();
    assertThat(world.get(OrphanSweeper.class).sweep()).isEqualTo(MANY + 1);
    assertThat(stored("cases/")).contains(first, last).noneMatch(key -> key.contains("orphan"));
  }

  @Test
  @DisplayName("takes what a trial of the store left behind, and nothing outside its own folders")
  void takesWhatTrialsLeft() {
    put(StoreTrial.PREFIX + "left");
    put("elsewhere/kept");

    aDayLater();
    assertThat(world.get(OrphanSweeper.class).sweep()).isEqualTo(1);
    assertThat(stored("elsewhere/")).hasSize(1);
  }

  @Test
  @DisplayName("waits for another day while the store is away")
  void waitsWhileTheStoreIsAway() {
    try (PapersWorld other = new PapersWorld(PapersWorld.NO_STORE)) {
      assertThatCode(other.get(OrphanSweeper.class)::sweepDaily).doesNotThrowAnyException();
    }
  }
}
