package cn.bangdai.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.processes.UserTask;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("任务页的文字")
class TaskPageWordsTest {

  private static Properties words(String file) throws IOException {
    Properties words = new Properties();
    try (var in = TaskPageWordsTest.class.getResourceAsStream("/messages/" + file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  @Test
  @DisplayName("每项任务的每个结果，按钮都说得出会发生什么")
  void everyOutcomeHasItsButton() throws IOException {
    Properties words = words("task.properties");
    for (UserTask task : UserTask.values()) {
      assertThat(words).containsKey("task.ask." + task.key());
      task.outcomes()
          .forEach(
              outcome -> assertThat(words).containsKey("task.do." + task.key() + "." + outcome));
    }
  }

  @Test
  @DisplayName("中文有的，英文也有")
  void bothLanguages() throws IOException {
    assertThat(new TreeSet<>(words("task_en.properties").stringPropertyNames()))
        .isEqualTo(new TreeSet<>(words("task.properties").stringPropertyNames()));
  }
}
