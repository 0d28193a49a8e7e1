package cn.bangdai.app.dishonest;

import cn.bangdai.app.shared.CreditCode;
import cn.bangdai.app.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads an administrator's list: a line {@code code,name,source,listed_on,removed_on}, then one
 * line for each entry; the last cell is empty while the entry holds. The whole file or nothing.
 *
 * @param name shown in messages
 */
record ListFile(String name, String text) {

  static final String HEADER = "code,name,source,listed_on,removed_on";
  private static final int COLUMNS = 5;
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_TOLD = 20;

  /**
   * A row.
   *
   * @param removedOn null while it is listed
   */
  record Row(String code, String name, String source, LocalDate listedOn, LocalDate removedOn) {}

  /** What is wrong with one line. */
  private static final class WrongLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongLine(String reason) {
      super(reason, null, false, false);
    }
  }

  /**
   * @throws Refusal INVALID {@code LIST_FILE_WRONG}, naming each wrong line with its reason
   */
  List<Row> read() {
    List<String> lines = text.replace("\uFEFF", "").lines().map(String::strip).toList();
    if (lines.isEmpty() || !lines.get(0).replace(" ", "").equals(HEADER)) {
      throw wrong(List.of("第 1 行：首行应为 " + HEADER));
    }
    List<Row> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        try {
          rows.add(row(lines.get(i), seen));
        } catch (WrongLine wrong) {
          problems.add("第 " + (i + 1) + " 行：" + wrong.getMessage());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw wrong(problems);
    }
    return rows;
  }

  private static Row row(String line, Set<String> seen) {
    List<String> cells = CsvLine.cells(line);
    if (cells.size() != COLUMNS) {
      throw new WrongLine("应有 " + COLUMNS + " 列，读到 " + cells.size() + " 列");
    }
    String code = cells.get(0).toUpperCase(Locale.ROOT);
    if (!CreditCode.isValid(code)) {
      throw new WrongLine("“" + cells.get(0) + "”不是正确的统一社会信用代码");
    }
    LocalDate listed = date("列入日期", cells.get(3));
    LocalDate removed = cells.get(4).isEmpty() ? null : date("移出日期", cells.get(4));
    if (removed != null && removed.isBefore(listed)) {
      throw new WrongLine("移出日期 " + removed + " 早于列入日期 " + listed);
    }
    String source = text("名单来源", cells.get(2));
    if (!seen.add(code + " " + source + " " + listed)) {
      throw new WrongLine(code + " 在同一来源、同一天列入了两次");
    }
    return new Row(code, text("企业名称", cells.get(1)), source, listed, removed);
  }

  private static String text(String what, String cell) {
    if (cell.isEmpty() || cell.length() > LONGEST_TEXT || cell.chars().anyMatch(c -> c < ' ')) {
      throw new WrongLine(what + "应为 1 到 " + LONGEST_TEXT + " 个字");
    }
    return cell;
  }

  private static LocalDate date(String what, String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeException e) {
      throw new WrongLine(what + "“" + cell + "”不是日期，请写成 2026-01-31 的样子");
    }
  }

  private Refusal wrong(List<String> problems) {
    String told = String.join("；", problems.subList(0, Math.min(MOST_TOLD, problems.size())));
    String more = problems.size() > MOST_TOLD ? "；还有 " + (problems.size() - MOST_TOLD) + " 行" : "";
    String sentence = "名单文件 " + name + " " + told + more + "。整个文件没有导入，请改正后重新导入。";
    return new Refusal(Refusal.Kind.INVALID, "LIST_FILE_WRONG", sentence, Map.of("file", sentence));
  }
}
