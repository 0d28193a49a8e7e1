package cn.bangdai.app.materials;

import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.bangdai.app.LocalCeph;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.SetObjectRetentionArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Item;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Against Ceph: the only server that can be installed everywhere and that enforces the lock. */
@DisplayName("A store with object lock")
class RealObjectLockTest {

  private static final byte[] PDF = "%PDF-1.7 身份证".getBytes(StandardCharsets.UTF_8);
  private static final int DAYS = 3;
  private static final String ACCESS_KEY = "ceph-test";
  private static final String SECRET_KEY = "ceph-test-secret";

  private static LocalCeph ceph;
  private static PapersWorld world;
  private static MinioClient owner;
  private String number;

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(LocalCeph.installed(), "跳过：没有安装 Ceph（radosgw、ceph-mon、ceph-osd），不能在真实的存储上验证版本和对象锁。");
    ceph = LocalCeph.start(ACCESS_KEY, SECRET_KEY);
    world = new PapersWorld(demanding("worm"));
    owner =
        MinioClient.builder().endpoint(ceph.endpoint()).credentials(ACCESS_KEY, SECRET_KEY).build();
  }

  @AfterAll
  static void close() {
    if (world != null) {
      world.close();
    }
    if (ceph != null) {
      ceph.close();
    }
  }

  @BeforeEach
  void oneMaterial() {
    world.clock().set(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    number = world.caseWith(needed("M1", "居民身份证", 1, 0));
  }

  private static Map<String, Object> demanding(String bucket) {
    Map<String, Object> properties =
        new HashMap<>(PapersWorld.store(ceph.endpoint(), ACCESS_KEY, SECRET_KEY));
    properties.put("bangdai.store.bucket", bucket);
    properties.put("bangdai.store.object-lock", "COMPLIANCE");
    properties.put("bangdai.store.retention-days", DAYS);
    return properties;
  }

  private StoredFile upload(String name) throws IOException {
    Upload pdf =
        new Upload(name, "application/pdf", PDF.length, () -> new ByteArrayInputStream(PDF));
    return world
        .get(UploadFiles.class)
        .upload(number, "M1", List.of(pdf), new Caller(VILLAGE_AGENT, null))
        .get(0);
  }

  private static String put(String key, byte[] bytes) {
    String sha256 = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    world.get(ObjectStore.class).put(key, new ByteArrayInputStream(bytes), bytes.length, sha256);
    return key;
  }

  private static String key(StoredFile file) {
    return world
        .jdbc()
        .sql("select object_key from material_file where id = ?")
        .param(file.id())
        .query(String.class)
        .single();
  }

  private static List<Item> versions(String key) throws Exception {
    List<Item> versions = new ArrayList<>();
    var args = ListObjectsArgs.builder().bucket("worm").prefix(key).includeVersions(true).build();
    for (Result<Item> version : owner.listObjects(args)) {
      versions.add(version.get());
    }
    return versions;
  }

  private static RemoveObjectArgs removal(Item version) {
    return RemoveObjectArgs.builder()
        .bucket("worm")
        .object(version.objectName())
        .versionId(version.versionId())
        .build();
  }

  @Test
  @DisplayName("passes its trial: the bucket is made with a lock that holds")
  void passes() {
    world.get(StoreHealth.class).probeAtStart();

    assertThat(world.get(StoreHealth.class).health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  @DisplayName("keeps a file once its row has committed: its own owner can't delete or shorten")
  void keepsFiles() throws Exception {
    StoredFile file = upload("a.pdf");
    assertThat(world.get(LockFiles.class).lockPending()).isEqualTo(1);

    Item version = versions(key(file)).get(0);
    assertThatThrownBy(() -> owner.removeObject(removal(version)))
        .isInstanceOf(ErrorResponseException.class);
    var sooner =
        SetObjectRetentionArgs.builder()
            .bucket("worm")
            .object(key(file))
            .config(
                new Retention(
                    RetentionMode.COMPLIANCE,
                    Instant.now().plus(Duration.ofHours(1)).atZone(ZoneOffset.UTC)))
            .build();
    assertThatThrownBy(() -> owner.setObjectRetention(sooner))
        .isInstanceOf(ErrorResponseException.class);
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> world.get(ObjectStore.class).delete(key(file)));
    assertThat(refusal.code()).isEqualTo("OBJECT_LOCKED");
    try (VerifiedFile read =
        world.get(MaterialFiles.class).open(number, file.id(), VILLAGE_AGENT)) {
      assertThat(read.open()).hasBinaryContent(PDF);
    }
  }

  @Test
  @DisplayName("is told of each file once, and for how long is written down")
  void isToldOnce() throws Exception {
    StoredFile file = upload("a.pdf");
    LockFiles lock = world.get(LockFiles.class);
    lock.lockPending();

    assertThat(lock.lockPending()).isZero();
    assertThat(
            world
                .jdbc()
                .sql("select locked_until from material_file where id = ?")
                .param(file.id())
                .query(Instant.class)
                .single())
        .isEqualTo(world.clock().instant().plus(Duration.ofDays(DAYS)));
  }

  @Test
  @DisplayName("goes on locking past a file that it has lost")
  void goesOnPastLost() throws Exception {
    StoredFile lost = upload("a.pdf");
    StoredFile kept = upload("b.pdf");
    world.get(ObjectStore.class).delete(key(lost));

    assertThat(world.get(LockFiles.class).lockPending()).isEqualTo(1);
    assertThat(versions(key(kept))).hasSize(1);
    world.jdbc().sql("delete from material_file where id = ?").param(lost.id()).update();
  }

  @Test
  @DisplayName("keeps the first version when somebody writes over it")
  void keepsVersions() throws Exception {
    StoredFile file = upload("a.pdf");
    world.get(LockFiles.class).lockPending();
    String key = put(key(file), new byte[] {1});

    List<Item> versions = versions(key);
    assertThat(versions).hasSize(2);
    Item first = versions.stream().filter(v -> !v.isLatest()).findFirst().orElseThrow();
    try (var bytes =
        owner.getObject(
            GetObjectArgs.builder()
                .bucket("worm")
                .object(key)
                .versionId(first.versionId())
                .build())) {
      assertThat(bytes.readAllBytes()).isEqualTo(PDF);
    }
    assertThat(
            catchThrowableOfType(
                    Refusal.class,
                    () -> world.get(MaterialFiles.class).open(number, file.id(), VILLAGE_AGENT))
                .code())
        .isEqualTo("FILE_DAMAGED");
  }

  @Test
  @DisplayName("forgets wholly what no row names: no version and no marker stays")
  void forgetsOrphans() throws Exception {
    String orphan = put("cases/2026/orphan", PDF);
    put(orphan, new byte[] {1});
    world.get(ObjectStore.class).probe();
    world.clock().set(Instant.now().plus(OrphanSweeper.YOUNG).plusSeconds(60));

    assertThat(world.get(OrphanSweeper.class).sweep()).isPositive();
    assertThat(versions(orphan)).isEmpty();
  }

  @Test
  @DisplayName(
      "is refused when its bucket was made without the lock: at start, and for every upload")
  void isRefusedWithoutLock() throws Exception {
    owner.makeBucket(MakeBucketArgs.builder().bucket("plain").build());
    try (PapersWorld other = new PapersWorld(demanding("plain"))) {
      StoreHealth health = other.get(StoreHealth.class);

      assertThatThrownBy(health::probeAtStart)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("没有开启对象锁")
          .hasMessageContaining("请新建一个开启对象锁的桶");
      assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
      assertThatThrownBy(
              () ->
                  other
                      .get(ObjectStore.class)
                      .put("cases/2026/a", new ByteArrayInputStream(PDF), PDF.length, "0"))
          .isInstanceOf(UnfitStore.class);
    }
  }
}
