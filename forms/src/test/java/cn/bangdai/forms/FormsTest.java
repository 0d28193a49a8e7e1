package cn.bangdai.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  private final Forms forms = new Forms();

  static Iterable<String> ids() {
    return new Forms().ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyFormLoads(String id) {
    Form form = forms.form(id);

    assertThat(form.id()).isEqualTo(id);
    assertThat(form.outcomes()).isNotEmpty();
    assertThat(form.json()).contains("\"id\": \"" + id + "\"");
  }

  @Test
  void aFormIsReadOnce() {
    assertThat(forms.form("decide")).isSameAs(forms.form("decide"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "", "../pom", "forms/decide", "decide.form"})
  void aTaskWithoutFormIsNamed(String id) {
    assertThatThrownBy(() -> forms.form(id))
        .isInstanceOf(FormException.class)
        .hasMessage("there is no form for the task " + id);
  }

  @Test
  void formsAreFoundInJarsToo(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("some forms.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("forms/"));
      out.putNextEntry(new JarEntry("forms/handOver.form"));
      out.write(forms.form("handOver").json().getBytes(StandardCharsets.UTF_8));
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Forms packed = new Forms(loader);

      assertThat(packed.ids()).containsExactly("handOver");
      assertThat(packed.form("handOver"))
          .usingRecursiveComparison()
          .withEqualsForType((a, b) -> a.pattern().equals(b.pattern()), Pattern.class)
          .isEqualTo(forms.form("handOver"));
    }
  }
}
