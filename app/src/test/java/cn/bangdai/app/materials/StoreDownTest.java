package cn.bangdai.app.materials;

import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

@DisplayName("While the object store is away")
class StoreDownTest {

  private static PapersWorld world;

  @BeforeAll
  static void open() {
    world = new PapersWorld(PapersWorld.NO_STORE);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  @DisplayName("an upload is refused in words and nothing is half-written")
  void refusesUploads() {
    String number = world.caseWith(needed("M1", "居民身份证", 1, 0));
    byte[] bytes = Samples.picture("jpeg", 4, 4);
    Upload upload =
        new Upload("身份证.jpg", "image/jpeg", bytes.length, () -> new ByteArrayInputStream(bytes));

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                world
                    .get(UploadFiles.class)
                    .upload(number, "M1", List.of(upload), new Caller(VILLAGE_AGENT, null)));

    assertThat(refusal.code()).isEqualTo("STORE_DOWN");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
    assertThat(world.get(MaterialFiles.class).of(number)).isEmpty();
  }

  @Test
  @DisplayName("materials are checked as ever")
  void everythingElseWorks() {
    String number = world.caseWith(needed("M1", "居民身份证", 1, 0));

    assertThat(world.check(number, "M1", MaterialStatus.PRESENT, VILLAGE_AGENT).originals())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("its health says so, and the application starts")
  void healthSaysSo() {
    StoreHealth health = world.get(StoreHealth.class);

    health.probeAtStart();

    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }
}
