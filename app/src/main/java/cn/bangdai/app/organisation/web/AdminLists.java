package cn.bangdai.app.organisation.web;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.organisation.AdminStandings;
import cn.bangdai.app.organisation.PeopleList;
import cn.bangdai.app.organisation.SignInFailures;
import cn.bangdai.app.organisation.UnitList;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 机构人员: what an administrator sees of units and people; all of it is changed in Keycloak. */
@PageController
@RequestMapping("/admin")
class AdminLists {

  private final UnitList unitList;
  private final PeopleList peopleList;
  private final AdminStandings standings;
  private final SignInFailures failures;
  private final Units units;

  AdminLists(
      UnitList unitList,
      PeopleList peopleList,
      AdminStandings standings,
      SignInFailures failures,
      Units units) {
    this.unitList = unitList;
    this.peopleList = peopleList;
    this.standings = standings;
    this.failures = failures;
    this.units = units;
  }

  @GetMapping("/units")
  String units(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean flagged,
      @RequestParam(defaultValue = "") String cursor,
      Actor actor,
      Model model) {
    model.addAttribute("page", unitList.of(actor, q, flagged, cursor, null));
    model.addAttribute("flagged", flagged);
    return shown("units", q, cursor, model);
  }

  @GetMapping("/people")
  String people(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String cursor,
      Actor actor,
      Model model) {
    model.addAttribute("page", peopleList.of(actor, q, unit, cursor, null));
    model.addAttribute("unit", unit);
    model.addAttribute("units", units);
    return shown("people", q, cursor, model);
  }

  @GetMapping("/standing")
  String standing(
      @RequestParam(defaultValue = "") String away,
      @RequestParam(defaultValue = "") String backing,
      Actor actor,
      Model model) {
    model.addAttribute("absences", standings.absences(actor, away, null));
    model.addAttribute("backups", standings.backups(actor, backing, null));
    model.addAttribute("units", units);
    return shown("standing", "", away + backing, model);
  }

  @GetMapping("/sign-in-failures")
  String signInFailures(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String cursor,
      Actor actor,
      Model model) {
    model.addAttribute("page", failures.of(actor, q, cursor, null));
    return shown("sign-in-failures", q, cursor, model);
  }

  private static String shown(String list, String q, String cursor, Model model) {
    model.addAttribute("q", q);
    model.addAttribute("first", cursor.isEmpty());
    return "organisation/" + list;
  }
}
