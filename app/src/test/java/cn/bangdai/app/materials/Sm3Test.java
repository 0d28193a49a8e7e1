package cn.bangdai.app.materials;

import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.local.LocalObjectStore;
import io.minio.MinioClient;
import io.minio.StatObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SM3 beside SHA-256")
class Sm3Test {

  @Test
  @DisplayName("is reckoned as GB/T 32905 has it")
  void asTheStandardHasIt() throws Exception {
    var abc = new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII));

    Digests.Passed passed = Digests.copy(abc, OutputStream.nullOutputStream(), 100, true);

    assertThat(passed.sm3())
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  @Test
  @DisplayName("is kept when it is asked for, and checked on every read")
  void isKeptAndChecked() throws Exception {
    try (LocalObjectStore server = LocalObjectStore.throwAway()) {
      Map<String, Object> properties =
          new HashMap<>(
              PapersWorld.store(
                  server.endpoint().toString(), server.accessKey(), server.secretKey()));
      properties.put("bangdai.files.sm3", "true");
      try (PapersWorld world = new PapersWorld(properties)) {
        String number = world.caseWith(needed("M1", "居民身份证", 1, 0));
        byte[] pdf = Samples.pdf("x");
        var upload = new Upload("a.pdf", null, pdf.length, () -> new ByteArrayInputStream(pdf));
        StoredFile stored =
            world
                .get(UploadFiles.class)
                .upload(number, "M1", List.of(upload), new Caller(VILLAGE_AGENT, null))
                .get(0);
        MaterialFiles files = world.get(MaterialFiles.class);
        files.open(number, stored.id(), VILLAGE_AGENT).close();

        String kept =
            world.jdbc().sql("select sm3 from material_file").query(String.class).single();
        assertThat(metadata(server, world)).containsEntry("sm3", kept);

        world.jdbc().sql("update material_file set sm3 = repeat('0', 64)").update();

        Refusal refusal =
            catchThrowableOfType(
                Refusal.class, () -> files.open(number, stored.id(), VILLAGE_AGENT));
        assertThat(refusal.code()).isEqualTo("FILE_DAMAGED");
      }
    }
  }

  private static Map<String, String> metadata(LocalObjectStore server, PapersWorld world)
      throws Exception {
    try (MinioClient client =
        MinioClient.builder()
            .endpoint(server.endpoint().toString())
            .credentials(server.accessKey(), server.secretKey())
            .build()) {
      String key =
          world.jdbc().sql("select object_key from material_file").query(String.class).single();
      Map<String, String> found = new HashMap<>();
      client
          .statObject(StatObjectArgs.builder().bucket("bangdai").object(key).build())
          .headers()
          .forEach(
              header -> {
                String name = header.getFirst().toLowerCase(Locale.ROOT);
                if (name.startsWith("x-amz-meta-")) {
                  found.put(name.substring("x-amz-meta-".length()), header.getSecond());
                }
              });
      return found;
    }
  }
}
