package cn.bangdai.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.shared.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A calendar file")
class CalendarFileTest {

  private static CalendarYear read(String text) {
    return new CalendarFile("2027.csv", 2027, text).read();
  }

  @Test
  @DisplayName("may come from Excel: byte order mark, CRLF, empty lines")
  void fromExcel() {
    CalendarYear year = read("\uFEFFdate,kind\r\n2027-01-01,OFF\r\n\r\n2027-01-03, WORK\r\n");
    assertThat(year.days())
        .containsEntry(LocalDate.of(2027, 1, 1), DayKind.OFF)
        .containsEntry(LocalDate.of(2027, 1, 3), DayKind.WORK)
        .hasSize(2);
  }

  @ParameterizedTest(name = "{0} is refused at line {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'day,kind/2027-01-01,OFF'                  | 1 | 首行应为 date,kind",
        "''                                         | 1 | 首行应为 date,kind",
        "'date,kind'                                | 1 | 没有一行放假或调休",
        "'date,kind/2027-01-01,OFF/2027-02-30,OFF'  | 3 | “2027-02-30”不是日期",
        "'date,kind/1月1日,OFF'                     | 2 | “1月1日”不是日期，请写成 2027-01-31 的样子",
        "'date,kind/2027-01-01,HOLIDAY'             | 2 | 类别“HOLIDAY”不认识，只能是 OFF（放假）或 WORK（上班）",
        "'date,kind/2027-01-01'                     | 2 | 应为“日期,类别”两列，读到 1 列",
        "'date,kind/2026-12-31,OFF'                 | 2 | 2026-12-31 不在 2027 年内，请写进 2026 年的文件",
        "'date,kind/2027-01-04,WORK'                | 2 | 2027-01-04 不是周末，本来就上班",
        "'date,kind/2027-01-01,OFF/2027-01-01,OFF'  | 3 | 2027-01-01 重复",
      })
  void wrongLines(String text, int line, String reason) {
    assertThatThrownBy(() -> read(text.replace('/', '\n')))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("日历文件 2027.csv 第 " + line + " 行：" + reason)
        .hasMessageEndingWith("整个文件没有导入，请改正后重新导入。");
  }
}
