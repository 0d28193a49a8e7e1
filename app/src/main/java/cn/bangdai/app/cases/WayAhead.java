package cn.bangdai.app.cases;

import cn.bangdai.app.cases.CasePath.State;
import cn.bangdai.app.cases.CasePath.Step;
import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Delegation;
import cn.bangdai.app.catalogue.Level;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.StepKind;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.processes.Closing;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.ReturnBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The usual way of a case from beginning to end, as its item's decision chain and delegations lay
 * it over the unit tree. A guess where somebody still chooses; at most two statements.
 */
@Component
class WayAhead {

  /** A step of the plan with its stage. */
  record Planned(Stage stage, Step step) {}

  private final Catalogue catalogue;
  private final Units units;
  private final DecisionPlan plan;

  WayAhead(Catalogue catalogue, Units units, DecisionPlan plan) {
    this.catalogue = catalogue;
    this.units = units;
    this.plan = plan;
  }

  /**
   * Every planned step from the given stage on, in order.
   *
   * @param c a case that is open
   */
  List<Planned> from(Stage stage, CaseHead c) {
    List<Planned> steps = new ArrayList<>();
    switch (Mode.valueOf(c.mode())) {
      case HELP -> help(steps, c);
      case DIRECT -> application(steps, stage, c);
      case PROXY -> {
        entrustment(steps, c);
        application(steps, stage, c);
      }
    }
    steps.addAll(closing(c));
    return steps.stream().filter(planned -> !planned.stage().isBefore(stage)).toList();
  }

  private static void help(List<Planned> steps, CaseHead c) {
    add(steps, Stage.TAKE, ProxyHandling.TAKE_REQUEST, c.origin());
    add(steps, Stage.GUIDE, HelpHandling.GUIDE, c.origin());
    add(steps, Stage.TRACK, HelpHandling.TRACK, c.origin());
  }

  private static void entrustment(List<Planned> steps, CaseHead c) {
    add(steps, Stage.TAKE, ProxyHandling.TAKE_REQUEST, c.origin());
    add(steps, Stage.SIGN, ProxyHandling.SIGN_MANDATE, c.origin());
    add(steps, Stage.CHECK, ProxyHandling.CHECK_MATERIALS, c.origin());
    add(steps, Stage.HAND_OVER, ProxyHandling.HAND_OVER, c.origin());
  }

  /** From the window that accepts to the result in the applicant's hands. */
  private void application(List<Planned> steps, Stage stage, CaseHead c) {
    String issuer = c.issuer();
    if (stage.isBefore(Stage.ISSUE)) {
      issuer = towardsDecision(steps, c);
    }
    if (issuer != null) {
      add(steps, Stage.ISSUE, ProxyHandling.ISSUE_RESULT, issuer);
    }
    home(steps, c, issuer);
    add(steps, Stage.DELIVER, ProxyHandling.DELIVER, c.origin());
  }

  List<Planned> closing(CaseHead c) {
    return Stream.of(Closing.ARCHIVE, Closing.EVALUATE)
        .map(key -> new Planned(Stage.CLOSE, Step.next(key, c.origin())))
        .toList();
  }

  private String towardsDecision(List<Planned> steps, CaseHead c) {
    List<DecisionStep> chain = catalogue.chain(c.itemCode());
    Map<Level, Delegation> delegations = Map.of();
    String window = c.window();
    if (window == null) {
      delegations = catalogue.delegations(c.itemCode());
      window = expectedWindow(c, chain, delegations);
      sorts(steps, c.origin(), window);
    }
    add(steps, Stage.ACCEPT, ProxyHandling.ACCEPT_APPLICATION, window);
    places(chain, StepKind.REVIEW, c)
        .forEach(unit -> add(steps, Stage.REVIEW, Decision.REVIEW, unit));
    List<String> parties = parties(c, chain, window, delegations);
    parties.forEach(unit -> add(steps, Stage.DECIDE, Decision.DECIDE, unit));
    return c.issuer() != null ? c.issuer() : plan.issuer(window, parties.get(0));
  }

  private List<String> parties(
      CaseHead c, List<DecisionStep> chain, String window, Map<Level, Delegation> delegations) {
    if (!c.parties().isEmpty()) {
      return c.parties();
    }
    List<String> deciders = places(chain, StepKind.DECIDE, c);
    Delegation own = delegations.get(units.unit(window).level());
    return deciders.isEmpty() || own == Delegation.AUTHORISED ? List.of(window) : deciders;
  }

  /** The nearest unit on the way up whose acceptance is the formal one, or else the decider's. */
  private String expectedWindow(
      CaseHead c, List<DecisionStep> chain, Map<Level, Delegation> delegations) {
    Optional<Unit> entrusted =
        Stream.concat(Stream.of(units.unit(c.origin())), units.ancestors(c.origin()).stream())
            .filter(
                u ->
                    delegations.getOrDefault(u.level(), Delegation.PROXY_ONLY)
                        != Delegation.PROXY_ONLY)
            .findFirst();
    return entrusted
        .or(() -> places(chain, StepKind.DECIDE, c).stream().findFirst().map(units::unit))
        .map(unit -> unit.isDepartment() ? unit.parent() : unit.code())
        .orElseGet(() -> units.county(c.origin()).map(Unit::code).orElse(c.origin()));
  }

  private void sorts(List<Planned> steps, String origin, String window) {
    if (!window.equals(origin)) {
      units.path(origin, window).stream()
          .filter(Unit::isCentre)
          .forEach(centre -> add(steps, Stage.SORT, ProxyHandling.SORT, centre.code()));
    }
  }

  private void home(List<Planned> steps, CaseHead c, String from) {
    boolean relayed = c.returnBy() == null || c.returnBy().equals(ReturnBy.RELAY.name());
    if (from == null || from.equals(c.origin()) || !relayed) {
      return;
    }
    List<String> way = units.path(from, c.origin()).stream().map(Unit::code).toList();
    List<String> via = way.size() > 2 ? way.subList(1, way.size() - 1) : List.of();
    steps.add(
        new Planned(
            Stage.BACK,
            new Step(ProxyHandling.BACK_LEG, c.origin(), State.NEXT, null, 1, List.copyOf(via))));
  }

  private List<String> places(List<DecisionStep> chain, StepKind kind, CaseHead c) {
    return chain.stream()
        .filter(step -> step.kind() == kind)
        .map(step -> units.place(step, c.origin()))
        .flatMap(Optional::stream)
        .map(Unit::code)
        .distinct()
        .toList();
  }

  private static void add(List<Planned> steps, Stage stage, String key, String unit) {
    steps.add(new Planned(stage, Step.next(key, unit)));
  }
}
