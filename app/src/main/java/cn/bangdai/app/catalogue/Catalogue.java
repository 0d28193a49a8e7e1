package cn.bangdai.app.catalogue;

import cn.bangdai.app.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items that can be handled, and what is known about each. */
@Component
public class Catalogue {

  private final Units units;
  private final ItemRows items;
  private final GuideRows guides;

  public Catalogue(JdbcClient jdbc, Units units) {
    this.units = units;
    this.items = new ItemRows(jdbc);
    this.guides = new GuideRows(jdbc);
  }

  /**
   * The item of that code, published or not.
   *
   * @throws Refusal NOT_FOUND {@code ITEM_UNKNOWN}
   */
  public Item item(String code) {
    return items
        .find(code)
        .orElseThrow(() -> notFound("ITEM_UNKNOWN", "没有编号为“%s”的事项，请在事项清单里查找后再选。".formatted(code)));
  }

  /** A page of the published items, in the order of their codes. */
  public ItemPage find(ItemSearch search) {
    List<Item> found = items.search(search);
    if (found.size() <= search.limit()) {
      return new ItemPage(found, null);
    }
    List<Item> page = found.subList(0, search.limit());
    return new ItemPage(List.copyOf(page), page.get(page.size() - 1).code());
  }

  /**
   * The version that new cases begin with.
   *
   * @throws Refusal NOT_FOUND {@code GUIDE_UNKNOWN}
   */
  public Guide currentGuide(String itemCode) {
    return guides
        .current(itemCode)
        .orElseThrow(
            () -> notFound("GUIDE_UNKNOWN", "事项“%s”还没有办事指南，请联系本地管理员补上。".formatted(itemCode)));
  }

  /**
   * The version of that id, current or not.
   *
   * @throws Refusal NOT_FOUND {@code GUIDE_UNKNOWN}
   */
  public Guide guide(long id) {
    return guides.byId(id).orElseThrow(() -> notFound("GUIDE_UNKNOWN", "没有找到这一版办事指南，请从事项重新打开。"));
  }

  /**
   * Checks that a unit may register a case of an item in a mode.
   *
   * @throws Refusal INVALID {@code ATTENDANCE_REQUIRED} when the applicant must come in person,
   *     {@code ITEM_NOT_OFFERED} when the item is not on the unit's own list for the mode
   */
  public void requireOffered(Item item, Unit unit, Mode mode) {
    Unit county = units.county(unit.code()).orElse(null);
    var request = new OfferRule.Request(item, unit, county, mode);
    OfferRule.ALL.stream()
        .map(rule -> rule.objection(request))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** What a station of a level may do; {@link Delegation#PROXY_ONLY} where nothing is delegated. */
  public Delegation delegation(String itemCode, Level level) {
    return delegations(itemCode).getOrDefault(level, Delegation.PROXY_ONLY);
  }

  /** The delegations that are written down, by level. */
  public Map<Level, Delegation> delegations(String itemCode) {
    return items.delegations(itemCode);
  }

  /** Who reviews and who decides, in this order; the place of a step: {@link Units#place}. */
  public List<DecisionStep> chain(String itemCode) {
    return items.chain(itemCode);
  }

  private static Refusal notFound(String code, String detail) {
    return new Refusal(Refusal.Kind.NOT_FOUND, code, detail);
  }
}
