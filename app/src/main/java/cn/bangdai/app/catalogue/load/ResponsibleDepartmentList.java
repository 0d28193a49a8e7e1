package cn.bangdai.app.catalogue.load;

import static cn.bangdai.app.catalogue.Level.COUNTY;
import static cn.bangdai.app.catalogue.Level.TOWNSHIP;
import static cn.bangdai.app.catalogue.Level.VILLAGE;

import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Delegation;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Level;
import cn.bangdai.app.catalogue.Mode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 利通区 代办事项目录 (004): items that every level takes as 代办 and a department of the county decides. A
 * station's entrustment is all it takes (PROXY_ONLY); the list delegates nothing more.
 */
final class ResponsibleDepartmentList implements ListLayout {

  private static final Set<Level> EVERYWHERE = Set.of(VILLAGE, TOWNSHIP, COUNTY);

  @Override
  public List<String> header() {
    return List.of("code", "sector", "item", "responsible_department");
  }

  @Override
  public ItemDraft read(CheckedRow row, ListContext context) {
    String county = context.county(row);
    String sector = context.word(row, "sector");
    String name = context.name(row, "item");
    String department = context.department(row, county, "responsible_department");
    if (!row.sound()) {
      return null;
    }
    Item item =
        context.item(
            row,
            new Item.Subject(county, ListContext.source(row), sector, name, null, null),
            context.handling(row, Set.of(COUNTY), department, null),
            new Item.Offer(Set.of(Mode.PROXY, Mode.HELP), EVERYWHERE, true));
    return new ItemDraft(
        item,
        Map.of(VILLAGE, Delegation.PROXY_ONLY, TOWNSHIP, Delegation.PROXY_ONLY),
        List.of(DecisionStep.decidedBy(department)));
  }
}
