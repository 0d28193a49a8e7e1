package cn.bangdai.app.people.web;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.people.MyStanding;
import cn.bangdai.app.people.Roster;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import cn.bangdai.identity.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one person: oneself, or one of one's units. */
@Component
class PersonSheet {

  /** Posts that can be given. */
  private static final List<Role> ROLES =
      List.of(
          Role.VILLAGE_AGENT,
          Role.TOWNSHIP_AGENT,
          Role.COUNTY_AGENT,
          Role.DEPARTMENT_AGENT,
          Role.APPROVER);

  private final Roster roster;
  private final MyStanding standing;
  private final Units units;

  PersonSheet(Roster roster, MyStanding standing, Units units) {
    this.roster = roster;
    this.standing = standing;
    this.units = units;
  }

  /**
   * @param whom user name; null for the actor
   */
  String show(String whom, Actor actor, Model model) {
    return show(whom, Typed.nothing(), Map.of(), actor, model);
  }

  private String show(
      String whom, Typed typed, Map<String, String> errors, Actor actor, Model model) {
    String username = whom == null ? actor.username() : whom;
    Roster.Member person = roster.one(username, actor);
    boolean self = username.equals(actor.username());
    model.addAttribute("person", person);
    model.addAttribute("self", self);
    model.addAttribute("leads", Roster.leads(actor));
    model.addAttribute("standing", standing.of(username, person.unit()));
    model.addAttribute("choices", roster.choices(person.unit(), username));
    model.addAttribute("roles", ROLES);
    model.addAttribute("places", person.mayAppoint() ? places(actor) : List.of());
    model.addAttribute("typed", typed);
    model.addAttribute("errors", errors);
    model.addAttribute("key", UUID.randomUUID().toString());
    return "people/person";
  }

  private List<Unit> places(Actor actor) {
    return units.all().stream().filter(u -> Rights.appoints(actor, u.code())).toList();
  }

  /** Runs a command; refused, the page shows why, with what was typed. */
  String after(
      Supplier<?> command, Typed typed, Actor actor, Model model, HttpServletResponse response) {
    try {
      command.get();
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      return show(typed.whom(), typed, refusal.fields(), actor, model);
    }
    return back(typed.whom(), actor);
  }

  static String back(String whom, Actor actor) {
    return whom == null || whom.equals(actor.username())
        ? "redirect:/absence"
        : "redirect:/people/" + whom;
  }
}
