package cn.bangdai.app.materials;

import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.local.LocalObjectStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When the object store stops in the middle of an upload")
class StoreStopsTest {

  private static final byte[] BYTES = aPage();

  /** Looks like a PDF and can't be compressed. */
  private static byte[] aPage() {
    byte[] bytes = new byte[900_000];
    new Random(1).nextBytes(bytes);
    byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, bytes, 0, start.length);
    return bytes;
  }

  @TempDir Path folder;
  private LocalObjectStore server;
  private PapersWorld world;
  private String number;

  @BeforeEach
  void open() throws Exception {
    server = LocalObjectStore.start(folder, 0);
    world =
        new PapersWorld(
            PapersWorld.store(
                server.endpoint().toString(), server.accessKey(), server.secretKey()));
    number = world.caseWith(needed("M1", "居民身份证", 1, 0));
  }

  @AfterEach
  void close() {
    world.close();
    server.close();
  }

  private StoredFile upload(Upload... files) throws Exception {
    return world
        .get(UploadFiles.class)
        .upload(number, "M1", List.of(files), new Caller(VILLAGE_AGENT, null))
        .get(0);
  }

  private static Upload whole() {
    return new Upload("a.pdf", null, BYTES.length, () -> new ByteArrayInputStream(BYTES));
  }

  /** Kills the server when half of it has come. */
  private Upload interrupted() {
    return new Upload("b.pdf", null, BYTES.length, () -> new Interrupting(this::kill));
  }

  private void kill() {
    ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private void restart() throws Exception {
    server = LocalObjectStore.start(folder, server.endpoint().getPort());
  }

  private static final class Interrupting extends InputStream {

    private final InputStream bytes = new ByteArrayInputStream(BYTES);
    private final Runnable interruption;
    private int sent;

    private Interrupting(Runnable interruption) {
      this.interruption = interruption;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws java.io.IOException {
      if (sent < BYTES.length / 2 && sent + length >= BYTES.length / 2) {
        interruption.run();
      }
      int n = bytes.read(target, offset, length);
      sent += n;
      return n;
    }
  }

  private long objects() {
    try (Stream<ObjectStore.Stored> stored = world.get(ObjectStore.class).list("cases/")) {
      return stored.count();
    }
  }

  @Test
  @DisplayName("the upload is refused in words, nothing of it stays, and the next one succeeds")
  void nothingIsHalfWritten() throws Exception {
    StoredFile before = upload(whole());

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> upload(whole(), interrupted()));

    assertThat(refusal.code()).isEqualTo("STORE_DOWN");
    assertThat(refusal.getMessage()).contains("文件存储暂时不可用").contains("请过几分钟再试");
    assertThat(world.get(MaterialFiles.class).of(number)).hasSize(1);
    restart();
    assertThat(objects()).isEqualTo(1);
    StoredFile after = upload(whole());
    for (StoredFile file : List.of(before, after)) {
      try (VerifiedFile read =
          world.get(MaterialFiles.class).open(number, file.id(), VILLAGE_AGENT)) {
        assertThat(read.open()).hasBinaryContent(BYTES);
      }
    }
  }

  @Test
  @DisplayName("an object of which half has come is not there")
  void halfAnObject() throws Exception {
    String sha256 = HexFormat.of().formatHex(Sha256.digest().digest(BYTES));
    ObjectStore store = world.get(ObjectStore.class);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> store.put("cases/half", new Interrupting(this::kill), BYTES.length, sha256));

    assertThat(refusal.code()).isEqualTo("STORE_DOWN");
    restart();
    assertThat(objects()).isZero();
  }
}
