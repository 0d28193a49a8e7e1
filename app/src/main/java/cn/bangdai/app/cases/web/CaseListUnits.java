package cn.bangdai.app.cases.web;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The units by which a person can narrow a list of cases: those that register, near to home. */
@Component
class CaseListUnits {

  private final Units units;

  CaseListUnits(Units units) {
    this.units = units;
  }

  /** Below the home unit; for a department, below its county. Empty when there is no choice. */
  List<Unit> offeredTo(Actor actor) {
    Unit home = units.find(actor.unit()).orElse(null);
    if (home == null) {
      return List.of();
    }
    Unit top = home.isDepartment() ? units.parent(home.code()).orElse(home) : home;
    List<Unit> below =
        units.all().stream()
            .filter(unit -> top.covers(unit.code()) && !unit.isDepartment())
            .toList();
    return below.size() > 1 ? below : List.of();
  }
}
