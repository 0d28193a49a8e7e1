package cn.bangdai.app.materials;

import static cn.bangdai.app.materials.PapersWorld.STRANGER;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.local.LocalObjectStore;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A copy of a picture to look at")
class PreviewsTest {

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

  private UUID upload(byte[] bytes) throws IOException {
    Upload upload = new Upload("a.jpg", null, bytes.length, () -> new ByteArrayInputStream(bytes));
    return world
        .get(UploadFiles.class)
        .upload(number, "M1", List.of(upload), new Caller(VILLAGE_AGENT, null))
        .get(0)
        .id();
  }

  private byte[] copy(UUID file, Previews.Size size) throws IOException {
    try (VerifiedFile copy =
            world.get(Previews.class).open(number, file, size, VILLAGE_AGENT).orElseThrow();
        var bytes = copy.open()) {
      assertThat(copy.contentType()).isEqualTo("image/jpeg");
      return bytes.readAllBytes();
    }
  }

  private static BufferedImage image(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  @Test
  @DisplayName("is small, and smaller pictures keep their size")
  void isSmall() throws IOException {
    UUID large = upload(Samples.picture("jpeg", 3000, 2000));
    UUID small = upload(Samples.picture("png", 50, 40));

    assertThat(image(copy(large, Previews.Size.THUMBNAIL)).getWidth()).isEqualTo(320);
    assertThat(image(copy(large, Previews.Size.PAGE)).getWidth()).isEqualTo(1600);
    assertThat(image(copy(small, Previews.Size.PAGE)).getHeight()).isEqualTo(40);
  }

  @Test
  @DisplayName("carries nothing that the camera wrote")
  void carriesNothing() throws IOException {
    byte[] original = Samples.photograph(400, 300, 1);
    assertThat(new String(original, StandardCharsets.ISO_8859_1)).contains("GPS 37.9");

    byte[] copy = copy(upload(original), Previews.Size.PAGE);

    assertThat(new String(copy, StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS")
        .doesNotContain("Exif");
  }

  @ParameterizedTest(name = "held as {0}")
  @CsvSource({
    "1, 400, 300, 10, 10",
    "2, 400, 300, 390, 10",
    "3, 400, 300, 390, 290",
    "4, 400, 300, 10, 290",
    "5, 300, 400, 10, 10",
    "6, 300, 400, 290, 10",
    "7, 300, 400, 290, 390",
    "8, 300, 400, 10, 390"
  })
  @DisplayName("stands upright, however the camera was held")
  void standsUpright(int orientation, int width, int height, int redX, int redY)
      throws IOException {
    BufferedImage copy =
        image(copy(upload(Samples.photograph(400, 300, orientation)), Previews.Size.PAGE));

    assertThat(copy.getWidth()).isEqualTo(width);
    assertThat(copy.getHeight()).isEqualTo(height);
    Color corner = new Color(copy.getRGB(redX, redY));
    assertThat(corner.getRed()).isGreaterThan(200);
    assertThat(corner.getGreen()).isLessThan(60);
    Color opposite = new Color(copy.getRGB(width - 1 - redX, height - 1 - redY));
    assertThat(opposite.getGreen()).isGreaterThan(200);
  }

  @Test
  @DisplayName("is made once and kept: a row names it, so no sweeper takes it")
  void isKept() throws IOException {
    UUID file = upload(Samples.picture("jpeg", 800, 600));
    byte[] first = copy(file, Previews.Size.THUMBNAIL);

    assertThat(copy(file, Previews.Size.THUMBNAIL)).isEqualTo(first);

    List<String> keys =
        world
            .jdbc()
            .sql("select object_key from material_preview where file_id = ?")
            .param(file)
            .query(String.class)
            .list();
    assertThat(keys).hasSize(1);
    assertThat(world.get(FileTable.class).named(keys)).containsAll(keys);
  }

  @Test
  @DisplayName("is for those who may see the case")
  void isForThoseWhoMaySee() throws IOException {
    UUID file = upload(Samples.picture("jpeg", 80, 60));

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> world.get(Previews.class).open(number, file, Previews.Size.THUMBNAIL, STRANGER));

    assertThat(refusal.code()).isEqualTo("CASE_NOT_FOUND");
  }

  @Test
  @DisplayName("isn't there for a picture that can't be read, nor for papers and HEIC")
  void isntThere() throws IOException {
    byte[] good = Samples.picture("png", 80, 60);
    byte[] bad = good.clone();
    Arrays.fill(bad, 45, 60, (byte) 7);

    for (UUID file : List.of(upload(bad), upload(Samples.pdf("x")), upload(Samples.heic()))) {
      Optional<VerifiedFile> copy =
          world.get(Previews.class).open(number, file, Previews.Size.PAGE, VILLAGE_AGENT);
      assertThat(copy).isEmpty();
    }
  }
}
