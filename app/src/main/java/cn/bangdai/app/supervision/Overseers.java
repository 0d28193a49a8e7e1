package cn.bangdai.app.supervision;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.UnitType;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who stands over a unit: the agents one level up, and the supervisors up to its county. */
@Component
public class Overseers {

  private final Units units;

  Overseers(Units units) {
    this.units = units;
  }

  /** Groups that look into what a unit is blamed for: the agents one level up and supervisors. */
  public List<String> of(String unit) {
    List<String> groups = new ArrayList<>();
    above(unit).map(above -> agentRole(above).at(above.code())).ifPresent(groups::add);
    groups.addAll(supervisors(unit));
    return groups;
  }

  /**
   * Groups of the supervisors at the unit and above it, up to the county; a station is watched from
   * above only.
   */
  public List<String> supervisors(String unit) {
    String county = units.county(unit).map(Unit::code).orElse(unit);
    return Stream.concat(Stream.of(units.unit(unit)), units.ancestors(unit).stream())
        .filter(above -> above.type() != UnitType.VILLAGE)
        .map(Unit::code)
        .filter(code -> units.unit(county).covers(code))
        .map(Role.SUPERVISOR::at)
        .toList();
  }

  /** Whether the actor is one of {@link #of}. */
  boolean includes(Actor actor, String unit) {
    return !Collections.disjoint(of(unit), actor.groups());
  }

  /** The unit that answers for another: the one above within the county, or the county itself. */
  String unitOver(String unit) {
    return above(unit).map(Unit::code).orElse(unit);
  }

  /** The unit above, if it still lies in the county. */
  Optional<Unit> above(String unit) {
    boolean top = units.county(unit).map(county -> county.code().equals(unit)).orElse(true);
    return top ? Optional.empty() : units.parent(unit);
  }

  /** The role in which the people of a centre or department do its work. */
  private static Role agentRole(Unit unit) {
    return switch (unit.type()) {
      case VILLAGE -> Role.VILLAGE_AGENT;
      case TOWNSHIP -> Role.TOWNSHIP_AGENT;
      case COUNTY, CITY -> Role.COUNTY_AGENT;
      case DEPARTMENT -> Role.DEPARTMENT_AGENT;
    };
  }
}
