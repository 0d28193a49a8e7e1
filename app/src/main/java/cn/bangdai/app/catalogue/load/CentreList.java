package cn.bangdai.app.catalogue.load;

import static cn.bangdai.app.catalogue.Level.COUNTY;
import static cn.bangdai.app.catalogue.Level.TOWNSHIP;

import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Delegation;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Mode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 石拐区 便民服务中心 list (002): items of the centres. It names categories, no departments and no levels:
 * the department of a category, the decision by it and the county as the handling level are our
 * reading, to be corrected by the place.
 */
final class CentreList implements ListLayout {

  @Override
  public List<String> header() {
    return List.of("code", "category", "item");
  }

  @Override
  public ItemDraft read(CheckedRow row, ListContext context) {
    String county = context.county(row);
    String category = row.optional("category");
    String name = context.name(row, "item");
    String department = context.department(row, county, "category");
    if (!row.sound()) {
      return null;
    }
    Item item =
        context.item(
            row,
            new Item.Subject(county, ListContext.source(row), category, name, null, null),
            context.handling(row, Set.of(COUNTY), department, null),
            new Item.Offer(Set.of(Mode.PROXY, Mode.HELP), Set.of(TOWNSHIP, COUNTY), true));
    return new ItemDraft(
        item, Map.of(TOWNSHIP, Delegation.PROXY_ONLY), List.of(DecisionStep.decidedBy(department)));
  }
}
