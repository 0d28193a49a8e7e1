package cn.bangdai.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("页面上的话：用到的每一句都有，中文、英文都有")
class PageWordsTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern SENTENCE = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[(}]");

  @Test
  @DisplayName("模板里点名的句子没有一句缺")
  void everySentence() throws IOException {
    Set<String> used = used();
    assertThat(used).hasSizeGreaterThan(1000);
    for (boolean english : new boolean[] {false, true}) {
      Set<String> missing = new TreeSet<>(used);
      missing.removeAll(said(english));
      assertThat(missing).as(english ? "English" : "中文").isEmpty();
    }
  }

  private static Set<String> used() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
      templates
          .filter(file -> file.toString().endsWith(".html"))
          .forEach(
              file -> {
                Matcher sentence = SENTENCE.matcher(read(file));
                while (sentence.find()) {
                  used.add(sentence.group(1));
                }
              });
    }
    return used;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> said(boolean english) throws IOException {
    Properties all = new Properties();
    try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith("_en.properties") == english) {
          try (Reader reader = Files.newBufferedReader(file)) {
            all.load(reader);
          }
        }
      }
    }
    return all.stringPropertyNames();
  }
}
