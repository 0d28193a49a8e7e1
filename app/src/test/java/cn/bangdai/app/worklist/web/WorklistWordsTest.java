package cn.bangdai.app.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.cases.Applicant;
import cn.bangdai.app.worklist.TaskQuery;
import cn.bangdai.processes.UserTask;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("工作台的用词")
class WorklistWordsTest {

  private static final WorkingDays WEEKENDS_OFF =
      new WorkingDays() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
          return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        @Override
        public boolean isLoaded(int year) {
          return true;
        }

        @Override
        public long revision() {
          return 0;
        }
      };

  @ParameterizedTest(name = "今天 {0}，最后一天 {1}：{2} {3}")
  @CsvSource({
    "2026-11-20, 2026-11-20, lamp.left, 0",
    "2026-11-20, 2026-11-23, lamp.left, 1",
    "2026-11-23, 2026-11-20, lamp.over, 1",
    "2026-11-21, 2026-11-20, worklist.lamp.justOver, 0"
  })
  void remaining(LocalDate today, LocalDate last, String words, int days) {
    Instant noon = WorkingDays.startOf(today).plusSeconds(12 * 3600);
    Remaining left = Remaining.of("RED", WorkingDays.endOf(last), noon, WEEKENDS_OFF);
    assertThat(left.words()).isEqualTo(words);
    assertThat(left.days()).isEqualTo(days);
    assertThat(left.due()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"worklist", "worklist_en"})
  @DisplayName("每个任务都有按钮上的字，每个群体都有名称")
  void everyTaskHasItsVerb(String file) throws IOException {
    Properties words = read(file);
    for (UserTask task : UserTask.values()) {
      assertThat(words.getProperty("worklist.do." + task.key())).as(task.key()).isNotBlank();
    }
    ListChoices.GROUPS.forEach(
        group -> assertThat(words.getProperty("worklist.group." + group)).as(group).isNotBlank());
  }

  @Test
  @DisplayName("两种语言说的是同一些话；英文另有环节名称")
  void sameKeys() throws IOException {
    var english = read("worklist_en").stringPropertyNames();
    assertThat(english).containsAll(read("worklist").stringPropertyNames());
    assertThat(english)
        .containsAll(
            Arrays.stream(UserTask.values()).map(t -> "worklist.step." + t.key()).toList());
  }

  @Test
  @DisplayName("筛选里的群体就是登记时的群体")
  void groups() {
    assertThat(ListChoices.GROUPS.get(0)).isEqualTo(TaskQuery.GREEN_CHANNEL);
    assertThat(ListChoices.GROUPS.subList(1, ListChoices.GROUPS.size()))
        .containsExactlyElementsOf(
            Arrays.stream(Applicant.Group.values()).map(Enum::name).toList());
  }

  private static Properties read(String file) throws IOException {
    Properties words = new Properties();
    try (Reader text =
        new InputStreamReader(
            WorklistWordsTest.class.getResourceAsStream("/messages/" + file + ".properties"),
            StandardCharsets.UTF_8)) {
      words.load(text);
    }
    return words;
  }
}
