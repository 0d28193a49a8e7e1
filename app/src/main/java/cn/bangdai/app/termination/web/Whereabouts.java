package cn.bangdai.app.termination.web;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.termination.TerminationFacts;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the papers are that a termination brings home. */
@Component
class Whereabouts {

  private final TerminationFacts facts;
  private final Units units;

  Whereabouts(TerminationFacts facts, Units units) {
    this.facts = facts;
    this.units = units;
  }

  /** Pieces by the place that holds them; under an empty name those on their way. */
  Map<String, Long> of(String caseNumber) {
    return facts.inHands(caseNumber).stream()
        .collect(
            Collectors.groupingBy(
                p -> p.unit() == null ? "" : place(p.unit()), TreeMap::new, Collectors.counting()));
  }

  /** What people call a unit. */
  String place(String unit) {
    return units.find(unit).map(Unit::windowName).orElse(unit);
  }
}
