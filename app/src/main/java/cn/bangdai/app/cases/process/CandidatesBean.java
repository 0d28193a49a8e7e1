package cn.bangdai.app.cases.process;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.UnitType;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.identity.Role;
import cn.bangdai.identity.UnitPath;
import cn.bangdai.processes.ProcessBeans;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which posts may do a task: groups {@code role@unit}, separated by commas. */
@Component(ProcessBeans.CANDIDATES)
public class CandidatesBean {

  private final Units units;

  CandidatesBean(Units units) {
    this.units = units;
  }

  /** The agents of a unit, whatever its level. */
  public String agent(String unit) {
    return agentRole(units.unit(unit)).at(unit);
  }

  private static Role agentRole(Unit unit) {
    return switch (unit.type()) {
      case VILLAGE -> Role.VILLAGE_AGENT;
      case TOWNSHIP -> Role.TOWNSHIP_AGENT;
      case COUNTY, CITY -> Role.COUNTY_AGENT;
      case DEPARTMENT -> Role.DEPARTMENT_AGENT;
    };
  }

  /** Who confirms what a unit may not do alone: the agents above; at a county its supervisors. */
  public String oneLevelUp(String unit) {
    return units
        .parent(unit)
        .filter(
            above -> units.county(unit).filter(county -> !county.code().equals(unit)).isPresent())
        .map(above -> agent(above.code()))
        .orElseGet(() -> Role.SUPERVISOR.at(unit));
  }

  /**
   * Who reviews an early end that a unit asks for (DESIGN 4, termination): the agents one level up;
   * for a county and its departments a supervisor of the county.
   */
  public String terminationReviewer(String unit) {
    Unit asking = units.unit(unit);
    Unit above = units.parent(unit).orElse(asking);
    boolean ofCounty =
        switch (asking.type()) {
          case CITY, COUNTY -> true;
          case DEPARTMENT -> above.type() != UnitType.TOWNSHIP;
          case TOWNSHIP, VILLAGE -> false;
        };
    String county = units.county(unit).map(Unit::code).orElse(unit);
    return ofCounty ? Role.SUPERVISOR.at(county) : agent(above.code());
  }

  /** Who reviews and decides: approvers; at a village station, where there are none, its agents. */
  public String approver(String unit) {
    return switch (units.unit(unit).type()) {
      case VILLAGE -> agent(unit);
      default -> Role.APPROVER.at(unit);
    };
  }

  /**
   * The agents of both ends of a leg, and of the unit above both: it settles what they don't agree
   * on.
   */
  public String bothEnds(String from, String to) {
    Set<String> ends = new LinkedHashSet<>(List.of(agent(from), agent(to)));
    Optional.ofNullable(UnitPath.common(from, to)).map(this::agent).ifPresent(ends::add);
    return String.join(",", ends);
  }
}
