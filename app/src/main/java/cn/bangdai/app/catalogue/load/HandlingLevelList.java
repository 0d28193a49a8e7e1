package cn.bangdai.app.catalogue.load;

import static cn.bangdai.app.catalogue.Level.COUNTY;
import static cn.bangdai.app.catalogue.Level.TOWNSHIP;
import static cn.bangdai.app.catalogue.Level.VILLAGE;

import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Delegation;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Level;
import cn.bangdai.app.catalogue.Mode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 巴林左旗 帮办代办政务服务事项清单 of villages and townships (000): each item with the levels that handle it
 * (办理层级). What the levels mean for a case is our reading, not the policy's words:
 *
 * <ul>
 *   <li>the county's department of the sector decides where the county is among the levels,
 *       otherwise the township;
 *   <li>a station whose level is among them accepts by entrustment (ENTRUSTED_ACCEPTANCE), any
 *       other takes the request only (PROXY_ONLY);
 *   <li>what is on the villages' list is on the lists of the townships and the county too.
 * </ul>
 */
final class HandlingLevelList implements ListLayout {

  @Override
  public List<String> header() {
    return List.of("code", "sector", "main_item", "sub_item", "item_type", "handling_levels");
  }

  @Override
  public ItemDraft read(CheckedRow row, ListContext context) {
    String county = context.county(row);
    Set<Level> listed = listedAt(row);
    Set<Level> levels = levels(row);
    Item.Subject subject =
        new Item.Subject(
            county,
            ListContext.source(row),
            row.optional("sector"),
            context.name(row, "sub_item"),
            context.name(row, "main_item"),
            context.word(row, "item_type"));
    String department = context.department(row, county, "sector");
    if (!row.sound()) {
      return null;
    }
    Item.Handling handling = context.handling(row, levels, department, null);
    Item.Offer offer = new Item.Offer(Set.of(Mode.PROXY, Mode.HELP), listed, true);
    Item item = context.item(row, subject, handling, offer);
    return new ItemDraft(item, delegations(listed, levels), chain(levels, department));
  }

  /** V in the code is the villages' list, T the townships'. */
  private static Set<Level> listedAt(CheckedRow row) {
    String code = row.optional("code");
    if (code.contains("-V-")) {
      return EnumSet.of(VILLAGE, TOWNSHIP, COUNTY);
    }
    if (!code.isEmpty() && !code.contains("-T-")) {
      row.refuse("编号“%s”应写明是村级清单（-V-）还是乡镇清单（-T-）".formatted(code));
    }
    return EnumSet.of(TOWNSHIP, COUNTY);
  }

  private static Set<Level> levels(CheckedRow row) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    String given = row.text("handling_levels", 60);
    for (String name : given.isEmpty() ? new String[0] : given.split("\\|", -1)) {
      row.named("办理层级", name.strip(), Level.class).ifPresent(levels::add);
    }
    if (row.sound() && !levels.contains(COUNTY) && !levels.contains(TOWNSHIP)) {
      row.refuse("办理层级“%s”里没有 COUNTY 也没有 TOWNSHIP，不知道由谁审批".formatted(given));
    }
    return levels;
  }

  private static Map<Level, Delegation> delegations(Set<Level> listed, Set<Level> levels) {
    Map<Level, Delegation> delegations = new EnumMap<>(Level.class);
    for (Level station : List.of(VILLAGE, TOWNSHIP)) {
      if (listed.contains(station)) {
        boolean handles = levels.contains(station);
        delegations.put(station, handles ? Delegation.ENTRUSTED_ACCEPTANCE : Delegation.PROXY_ONLY);
      }
    }
    return delegations;
  }

  private static List<DecisionStep> chain(Set<Level> levels, String department) {
    return List.of(
        levels.contains(COUNTY)
            ? DecisionStep.decidedBy(department)
            : DecisionStep.decidedAt(TOWNSHIP));
  }
}
