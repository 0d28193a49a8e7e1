package cn.bangdai.app.worklist.web;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.worklist.ListedItems;
import cn.bangdai.app.worklist.SavedFilters;
import cn.bangdai.app.worklist.TaskQuery;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.UserTask;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the filters of the list offer to choose from. */
@Component
class ListChoices {

  /** A value and what is shown for it. */
  record Choice(String value, String title) {}

  /** Green channel first, then the groups that belong to it (000, 001, 002, 004). */
  static final List<String> GROUPS =
      List.of(
          TaskQuery.GREEN_CHANNEL,
          "ELDERLY",
          "SICK_OR_FRAIL",
          "DISABLED",
          "PREGNANT",
          "MILITARY",
          "MEDICAL_STAFF",
          "FIRE_RESCUE",
          "HARDSHIP",
          "LIVING_ALONE");

  private static final List<Choice> STEPS =
      Arrays.stream(UserTask.values()).map(t -> new Choice(t.key(), t.title())).toList();

  static final List<String> LAMPS = List.of("RED", "YELLOW", "GREEN", "GREY");

  private final Units units;
  private final ListedItems items;
  private final SavedFilters saved;

  ListChoices(Units units, ListedItems items, SavedFilters saved) {
    this.units = units;
    this.items = items;
    this.saved = saved;
  }

  void add(Model model, TaskQuery query, Actor actor) {
    List<Choice> origins = origins(actor);
    List<Choice> sectors = sectors(query.item(), actor);
    model.addAttribute("steps", STEPS);
    model.addAttribute("origins", origins);
    model.addAttribute("sectors", sectors);
    model.addAttribute("chosenStep", title(STEPS, query.key()));
    model.addAttribute("chosenOrigin", title(origins, query.origin()));
    model.addAttribute("chosenItem", title(sectors, query.item()));
    model.addAttribute("groups", GROUPS);
    model.addAttribute("lamps", LAMPS);
    model.addAttribute("saved", saved.of(actor.username()));
  }

  /** The units below the actor's own, or those beside a department. */
  private List<Choice> origins(Actor actor) {
    String top =
        units.find(actor.unit()).filter(Unit::isDepartment).map(Unit::parent).orElse(actor.unit());
    return units.all().stream()
        .filter(unit -> !unit.isDepartment())
        .filter(unit -> unit.code().equals(top) || unit.code().startsWith(top + "."))
        .map(unit -> new Choice(unit.code(), unit.name()))
        .toList();
  }

  /** Sectors, and the one item that the address asks for, if it does. */
  private List<Choice> sectors(String asked, Actor actor) {
    Stream<Choice> sectors = items.sectors(actor.unit()).stream().map(s -> new Choice(s, s));
    Stream<Choice> item =
        Stream.ofNullable(asked)
            .map(code -> items.name(code).map(name -> new Choice(code, name)).orElse(null))
            .filter(Objects::nonNull);
    return Stream.concat(item, sectors).toList();
  }

  /** What a value of the address is called in its filter; the value itself if it is none of it. */
  private static String title(List<Choice> choices, String value) {
    return choices.stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::title)
        .findFirst()
        .orElse(value);
  }
}
