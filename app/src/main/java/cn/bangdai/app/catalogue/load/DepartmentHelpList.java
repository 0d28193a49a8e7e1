package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Level;
import cn.bangdai.app.catalogue.Mode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 利通区 部门帮办事项目录 (004): items that the county's window helps with or handles itself, decided by the
 * approving department. None is 代办.
 */
final class DepartmentHelpList implements ListLayout {

  @Override
  public List<String> header() {
    return List.of("code", "sector", "item", "help_channel", "approving_department");
  }

  @Override
  public ItemDraft read(CheckedRow row, ListContext context) {
    String county = context.county(row);
    String sector = context.word(row, "sector");
    String name = context.name(row, "item");
    String channel = context.word(row, "help_channel");
    String department = context.department(row, county, "approving_department");
    if (!row.sound()) {
      return null;
    }
    Item item =
        context.item(
            row,
            new Item.Subject(county, ListContext.source(row), sector, name, null, null),
            context.handling(row, Set.of(Level.COUNTY), department, channel),
            new Item.Offer(Set.of(Mode.HELP, Mode.DIRECT), Set.of(), true));
    return new ItemDraft(item, Map.of(), List.of(DecisionStep.decidedBy(department)));
  }
}
