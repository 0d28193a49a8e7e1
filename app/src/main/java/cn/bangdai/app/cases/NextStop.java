package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.identity.UnitPath;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.RelayLeg;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** To which unit a case goes when a task ends in some way; for the words on buttons. */
@Component
class NextStop {

  private final CaseStore cases;
  private final Parties parties;
  private final DecisionPlan plan;
  private final SettingOut ways;
  private final Units units;

  NextStop(CaseStore cases, Parties parties, DecisionPlan plan, SettingOut ways, Units units) {
    this.cases = cases;
    this.parties = parties;
    this.plan = plan;
    this.ways = ways;
    this.units = units;
  }

  /** Names of units by outcome; an outcome after which the unit stays or isn't known is absent. */
  Map<String, String> of(OpenTask task) {
    return switch (task.key()) {
      case ProxyHandling.HAND_OVER -> one(Outcome.HANDED_OVER, setsOut(task));
      case ProxyHandling.SORT -> one(Outcome.ONWARD, window(units.unit(task.unit()).parent()));
      case ProxyHandling.ACCEPT_APPLICATION -> one(Outcome.ACCEPTED, deciders(task));
      case RelayLeg.DISPATCH -> one(Outcome.DISPATCHED, window(task.facts().get("to")));
      case RelayLeg.RECEIVE -> one(Outcome.DISCREPANCY, window(task.facts().get("from")));
      case Decision.REVIEW -> reviewed(name(task.facts().get(Decision.Variables.PARTY)));
      case Decision.DECIDE -> decided(window(cases.load(task.caseNumber()).issuer()));
      case ProxyHandling.ISSUE_RESULT -> one(Outcome.ISSUED, homeward(task));
      default -> Map.of();
    };
  }

  private static Map<String, String> one(Outcome outcome, Optional<String> name) {
    return name.map(n -> Map.of(outcome.name(), n)).orElse(Map.of());
  }

  private static Map<String, String> reviewed(Optional<String> party) {
    return party
        .map(p -> Map.of(Outcome.PASS.name(), p, Outcome.PROPOSE_REJECT.name(), p))
        .orElse(Map.of());
  }

  private static Map<String, String> decided(Optional<String> issuer) {
    return issuer
        .map(i -> Map.of(Outcome.GRANTED.name(), i, Outcome.REJECTED.name(), i))
        .orElse(Map.of());
  }

  /** Absent when the station accepts or sorts itself, and where the agent chooses. */
  private Optional<String> setsOut(OpenTask task) {
    Unit origin = units.unit(task.origin());
    boolean stays = origin.isCentre() || plan.acceptsItself(task.itemCode(), origin);
    boolean chosen = !ways.choices(task.itemCode(), task.origin()).isEmpty();
    return stays || chosen ? Optional.empty() : window(origin.parent());
  }

  private Optional<String> deciders(OpenTask task) {
    CaseRow c = cases.load(task.caseNumber());
    try {
      List<String> named = parties.of(c.number());
      List<String> deciders = named.isEmpty() ? plan.parties(c, c.window()) : named;
      return Optional.of(deciders.stream().map(units::name).collect(Collectors.joining("、")));
    } catch (Refusal leftOpen) {
      return Optional.empty();
    }
  }

  private Optional<String> homeward(OpenTask task) {
    return task.unit().equals(task.origin())
        ? Optional.empty()
        : window(UnitPath.next(task.unit(), task.origin()));
  }

  private Optional<String> window(String code) {
    return units.find(code).map(Unit::windowName);
  }

  private Optional<String> name(String code) {
    return units.find(code).map(Unit::name);
  }
}
