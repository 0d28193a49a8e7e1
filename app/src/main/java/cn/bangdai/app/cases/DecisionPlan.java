package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Delegation;
import cn.bangdai.app.catalogue.Level;
import cn.bangdai.app.catalogue.StepKind;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who accepts, reviews, decides and issues: the item's decision chain and delegations, laid over
 * the unit tree from the place where the case began.
 */
@Component
class DecisionPlan {

  private final Catalogue catalogue;
  private final Units units;

  DecisionPlan(Catalogue catalogue, Units units) {
    this.catalogue = catalogue;
    this.units = units;
  }

  /** Whether milestones are agreed with the applicant before the papers leave. */
  boolean needsFilingPlan(String item) {
    return catalogue.item(item).handling().complex();
  }

  /** Whether the station's acceptance is the formal one for this item. */
  boolean acceptsItself(String item, Unit station) {
    return catalogue.delegation(item, station.level()) != Delegation.PROXY_ONLY;
  }

  /**
   * The units that decide, in the chain's order.
   *
   * @param window the unit that accepts; decides too where it is authorised to
   * @throws Refusal INVALID {@code DECIDER_UNKNOWN} when the chain leaves it open
   */
  List<String> parties(CaseRow c, String window) {
    if (catalogue.delegation(c.itemCode(), units.unit(window).level()) == Delegation.AUTHORISED
        && !units.unit(window).isDepartment()) {
      return List.of(window);
    }
    List<String> deciders = places(c, window, StepKind.DECIDE);
    if (deciders.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "DECIDER_UNKNOWN",
          "“" + c.itemName() + "”没有写明由谁审批，请在分拣时选择“交部门办理”并指明部门。");
    }
    return deciders;
  }

  /** The units that review before a party decides, in the chain's order. */
  List<String> reviewers(CaseRow c) {
    return places(c, c.window(), StepKind.REVIEW);
  }

  private List<String> places(CaseRow c, String window, StepKind kind) {
    return catalogue.chain(c.itemCode()).stream()
        .filter(step -> step.kind() == kind)
        .map((DecisionStep step) -> place(step, c.origin(), window))
        .flatMap(Optional::stream)
        .map(Unit::code)
        .distinct()
        .toList();
  }

  /**
   * The window itself where it is a centre of the step's level: somebody sorted the case to it,
   * down or across (转办). Else the nearest on the way from the origin, or else from the window.
   */
  private Optional<Unit> place(DecisionStep step, String origin, String window) {
    Unit here = units.unit(window);
    if (step.department() == null && here.isCentre() && here.level() == step.level()) {
      return Optional.of(here);
    }
    return units.place(step, origin).or(() -> units.place(step, window));
  }

  /**
   * 上报件 (002 三（四）): a party decides that sits above the level of the window.
   *
   * @param parties codes of the units that decide
   */
  boolean decidedAbove(String window, List<String> parties) {
    Level accepted = units.unit(window).level();
    return parties.stream().anyMatch(party -> units.unit(party).level().compareTo(accepted) < 0);
  }

  /**
   * Whether a centre may accept for these parties: it decides itself, its own departments do, or
   * the item's acceptance is delegated to its level.
   */
  boolean mayAccept(CaseRow c, Unit centre, List<String> parties) {
    return acceptsItself(c.itemCode(), centre)
        || parties.stream().allMatch(party -> party.equals(centre.code()) || below(party, centre));
  }

  private boolean below(String party, Unit centre) {
    Unit unit = units.unit(party);
    return unit.isDepartment() && centre.code().equals(unit.parent());
  }

  /** The window at the deciding level, which issues the result. */
  String issuer(String window, String party) {
    Unit decider = units.unit(party);
    boolean windowAtThatLevel = window.equals(party) || window.equals(decider.parent());
    if (windowAtThatLevel || !decider.isDepartment()) {
      return windowAtThatLevel ? window : party;
    }
    return decider.parent();
  }
}
