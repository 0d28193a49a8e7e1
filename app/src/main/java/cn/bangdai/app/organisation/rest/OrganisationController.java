package cn.bangdai.app.organisation.rest;

import cn.bangdai.app.organisation.AdminStandings;
import cn.bangdai.app.organisation.PeopleList;
import cn.bangdai.app.organisation.SignInFailures;
import cn.bangdai.app.organisation.UnitList;
import cn.bangdai.app.people.Standings;
import cn.bangdai.app.shared.Page;
import cn.bangdai.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units, people, who is away, and failed sign-ins, for a county's administrator. */
@RestController
@RequestMapping("/api/admin")
class OrganisationController {

  private final UnitList units;
  private final PeopleList people;
  private final AdminStandings standings;
  private final SignInFailures failures;

  OrganisationController(
      UnitList units, PeopleList people, AdminStandings standings, SignInFailures failures) {
    this.units = units;
    this.people = people;
    this.standings = standings;
    this.failures = failures;
  }

  @GetMapping("/units")
  Page<UnitList.Line> units(
      @RequestParam(required = false) String q,
      @RequestParam(defaultValue = "false") boolean flagged,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return units.of(actor, q, flagged, cursor, limit);
  }

  @GetMapping("/people")
  Page<PeopleList.Line> people(
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String unit,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return people.of(actor, q, unit, cursor, limit);
  }

  @GetMapping("/absences")
  Page<Standings.Away> absences(
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return standings.absences(actor, cursor, limit);
  }

  @GetMapping("/backups")
  Page<Standings.Backing> backups(
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return standings.backups(actor, cursor, limit);
  }

  @GetMapping("/sign-in-failures")
  Page<SignInFailures.Failure> signInFailures(
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return failures.of(actor, q, cursor, limit);
  }
}
