package cn.bangdai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static final Path WORKING = Path.of("/work here");
  private static final Path HOME = Path.of("/home/li");

  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments), WORKING, HOME);
  }

  private static void assertRefused(String sentence, String... arguments) {
    assertThatExceptionOfType(LocalFailure.class)
        .isThrownBy(() -> parse(arguments))
        .withMessageContaining(sentence)
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2));
  }

  @Test
  void withoutOptionsItIsPort8080AndAFolderUnderHomeWithDemoCases() {
    assertThat(parse())
        .isEqualTo(new Options(8080, Path.of("/home/li/.local/share/bangdai"), true, false, false));
  }

  @Test
  void aRelativeDataFolderBelongsToTheCallersFolder() {
    assertThat(parse("--data", "my data").data()).isEqualTo(Path.of("/work here/my data"));
    assertThat(parse("--data", "../x").data()).isEqualTo(Path.of("/x"));
    assertThat(parse("--data", "/srv/帮代").data()).isEqualTo(Path.of("/srv/帮代"));
  }

  @Test
  void aValueMayFollowAnEqualsSign() {
    assertThat(parse("--port=9000", "--data=/a=b", "--no-demo"))
        .isEqualTo(new Options(9000, Path.of("/a=b"), false, false, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "99999999999", "-1", "80a", "８０８０", "8080.0"})
  void aPortIsAWholeNumberFrom1To65535(String port) {
    assertRefused("端口是 1 到 65535 的整数", "--port", port);
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertRefused("--port 后面要写一个值", "--port");
    assertRefused("--data 后面要写一个值", "--data", "--no-demo");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertRefused("不认识的选项：--prot", "--prot", "80");
    assertRefused("不认识的选项：8081", "8081");
  }

  @Test
  void keycloakIsAskedFor() {
    assertThat(parse("--keycloak").keycloak()).isTrue();
  }
}
