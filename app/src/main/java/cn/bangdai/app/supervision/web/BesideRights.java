package cn.bangdai.app.supervision.web;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.supervision.OpenRectification;
import cn.bangdai.app.supervision.UrgeRights;
import cn.bangdai.app.supervision.UrgedUnit;
import cn.bangdai.app.supervision.UrgingRow;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the pages offer to a person; the commands decide again. */
@Component
class BesideRights {

  /** A unit that may be urged. */
  record Choice(String code, String name) {}

  private final CaseStore cases;
  private final CaseAccess access;
  private final UrgedUnit urged;
  private final UrgeRights rights;
  private final OpenRectification rectification;
  private final Units units;

  BesideRights(
      CaseStore cases,
      CaseAccess access,
      UrgedUnit urged,
      UrgeRights rights,
      OpenRectification rectification,
      Units units) {
    this.cases = cases;
    this.access = access;
    this.urged = urged;
    this.rights = rights;
    this.rectification = rectification;
    this.units = units;
  }

  /**
   * As what the actor may urge at least one of the units that hold the case.
   *
   * @param running codes of the units that are being urged already
   */
  Optional<UrgingRow.Kind> urges(String number, Set<String> running, Actor actor) {
    CaseRow c = cases.load(number);
    return c.status().isOpen()
        ? urged.holding(number).stream()
            .filter(unit -> !running.contains(unit))
            .flatMap(unit -> rights.of(actor, c, unit).stream())
            .findFirst()
        : Optional.empty();
  }

  /** The units that hold the case and may be urged by the actor. */
  List<Choice> mayBeUrged(String number, Actor actor) {
    CaseRow c = cases.load(number);
    return urged.holding(number).stream()
        .filter(unit -> rights.of(actor, c, unit).isPresent())
        .map(unit -> new Choice(unit, units.name(unit)))
        .toList();
  }

  boolean asks(String number, Actor actor) {
    return cases.load(number).status().isOpen() && access.worksOn(number, actor);
  }

  boolean rectifies(String number, Actor actor) {
    return rectification.offeredTo(number, actor);
  }
}
