package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.processes.ProxyHandling.Destination;
import cn.bangdai.processes.ProxyHandling.FirstStop;
import cn.bangdai.processes.ProxyHandling.Variables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where a case sets out to once its papers are handed over: its own window, its own sorting, or a
 * leg up. The leg goes to the next centre, or skips one that has nothing to do with the item.
 */
@Component
class SettingOut {

  private final Catalogue catalogue;
  private final Units units;
  private final DecisionPlan plan;
  private final CaseStore cases;

  SettingOut(Catalogue catalogue, Units units, DecisionPlan plan, CaseStore cases) {
    this.catalogue = catalogue;
    this.units = units;
    this.plan = plan;
    this.cases = cases;
  }

  /**
   * @param named code of the centre that the agent chose; null for the usual one
   * @throws Refusal INVALID {@code NOT_ON_THE_WAY}
   */
  Map<String, Object> from(CaseRow c, String named) {
    Map<String, Object> routing = new HashMap<>(firstStop(c, named));
    routing.put(Variables.PLAN_NEEDED, plan.needsFilingPlan(c.itemCode()));
    return routing;
  }

  private Map<String, Object> firstStop(CaseRow c, String named) {
    Unit origin = units.unit(c.origin());
    if (plan.acceptsItself(c.itemCode(), origin)) {
      cases.windowIs(c.number(), origin.code());
      return Map.of(Variables.FIRST_STOP, FirstStop.WINDOW.name(), Variables.WINDOW, origin.code());
    }
    if (origin.isCentre()) {
      return Map.of(Variables.FIRST_STOP, FirstStop.CENTRE.name());
    }
    return Map.of(
        Variables.FIRST_STOP, FirstStop.LEG.name(),
        Variables.DESTINATION, Destination.CENTRE.name(),
        Variables.TO, named == null ? origin.parent() : offered(c, named));
  }

  private String offered(CaseRow c, String named) {
    List<Unit> offered = centres(c.itemCode(), c.origin());
    if (offered.stream().noneMatch(centre -> centre.code().equals(named))) {
      String sentence =
          "不能直接送到“"
              + named
              + "”，可以送到："
              + String.join("、", offered.stream().map(Unit::windowName).toList())
              + "。请重新选择。";
      throw new Refusal(Refusal.Kind.INVALID, "NOT_ON_THE_WAY", sentence, Map.of("to", sentence));
    }
    return named;
  }

  /** What the agent can choose from; empty where there is no choice. */
  List<Unit> choices(String item, String origin) {
    Unit from = units.unit(origin);
    List<Unit> all =
        from.isCentre() || plan.acceptsItself(item, from) ? List.of() : centres(item, origin);
    return all.size() > 1 ? all : List.of();
  }

  /**
   * The centres above that the first leg may go to, the nearest first: up to the first that has
   * something to do with the item.
   */
  List<Unit> centres(String item, String origin) {
    List<Unit> above = units.ancestors(origin).stream().filter(Unit::isCentre).toList();
    int last = 0;
    while (last < above.size() - 1 && !concerns(item, origin, above.get(last))) {
      last++;
    }
    return above.subList(0, Math.min(last + 1, above.size()));
  }

  /** It accepts, reviews or decides, or one of its departments does. */
  private boolean concerns(String item, String origin, Unit centre) {
    return plan.acceptsItself(item, centre)
        || catalogue.chain(item).stream()
            .flatMap((DecisionStep step) -> units.place(step, origin).stream())
            .flatMap(unit -> Stream.of(unit.code(), unit.isDepartment() ? unit.parent() : null))
            .filter(Objects::nonNull)
            .anyMatch(centre.code()::equals);
  }
}
