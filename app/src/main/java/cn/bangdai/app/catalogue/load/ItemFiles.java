package cn.bangdai.app.catalogue.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the item lists. A code stands in one place of all of them. */
final class ItemFiles {

  private final Map<String, String> seen = new HashMap<>();
  private final ListContext context;
  private final Problems problems;

  ItemFiles(ListContext context, Problems problems) {
    this.context = context;
    this.problems = problems;
  }

  List<ItemDraft> read(CsvReader reader, List<String> locations) {
    List<ItemDraft> drafts = new ArrayList<>();
    for (String location : locations) {
      reader
          .table(location)
          .ifPresent(table -> layout(table).ifPresent(l -> drafts.addAll(items(table, l))));
    }
    return drafts;
  }

  private Optional<ListLayout> layout(CsvTable table) {
    Optional<ListLayout> layout =
        ListLayout.ALL.stream().filter(l -> l.header().equals(table.header())).findFirst();
    if (layout.isEmpty()) {
      problems.at(table.file(), 1, "表头“%s”不是认识的清单格式".formatted(String.join(",", table.header())));
    }
    return layout;
  }

  private List<ItemDraft> items(CsvTable table, ListLayout layout) {
    List<ItemDraft> drafts = new ArrayList<>();
    for (CsvRow csvRow : table.rows()) {
      var row = new CheckedRow(csvRow, problems);
      ItemDraft draft = layout.read(row, context);
      refuseSecond(row);
      if (row.sound()) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private void refuseSecond(CheckedRow row) {
    String code = row.optional("code");
    String here = "%s 第 %d 行".formatted(row.file(), row.line());
    String first = code.isEmpty() ? null : seen.putIfAbsent(code, here);
    if (first != null) {
      row.refuse("编号 %s 重复，%s已经用过".formatted(code, first));
    }
  }
}
