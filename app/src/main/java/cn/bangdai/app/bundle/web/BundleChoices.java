package cn.bangdai.app.bundle.web;

import cn.bangdai.app.bundle.Themes;
import cn.bangdai.app.cases.OfferedItems;
import cn.bangdai.app.cases.OfferedItems.Choice;
import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.GuideMaterial;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The items that can be ticked, and the one set of materials that the ticked ones ask for. */
@Component
class BundleChoices {

  /** So many are shown of what a search finds; more words find fewer. */
  private static final int SHOWN = 12;

  /**
   * The list.
   *
   * @param picked ticked, first in the list whatever is searched for
   * @param others can be ticked too
   * @param refused belong to the theme, but can't be registered here
   * @param more how many others are not shown
   */
  record Shown(String q, List<Choice> picked, List<Choice> others, List<Choice> refused, int more) {

    public boolean nothing() {
      return picked.isEmpty() && others.isEmpty();
    }
  }

  /** A material and how many of the ticked items ask for it. */
  record Wanted(String name, String note, int items) {}

  private final OfferedItems offered;
  private final Catalogue catalogue;
  private final Themes themes;

  BundleChoices(OfferedItems offered, Catalogue catalogue, Themes themes) {
    this.offered = offered;
    this.catalogue = catalogue;
    this.themes = themes;
  }

  List<Themes.Theme> themes(Unit unit) {
    return themes.of(unit);
  }

  /** What of the theme can be registered here. */
  List<String> offered(Themes.Theme theme, Unit unit) {
    return choices(theme.items(), unit).stream()
        .filter(choice -> choice.objection() == null)
        .map(choice -> choice.item().code())
        .toList();
  }

  Shown of(BundleForm form, Unit unit) {
    List<Choice> picked = choices(form.items(), unit);
    if (!form.project()) {
      List<Choice> all =
          themes.named(form.get("name"), unit).map(t -> choices(t.items(), unit)).orElse(List.of());
      return new Shown("", List.of(), registrable(all), objected(all), 0);
    }
    String q = form.get("q").strip();
    List<Choice> found =
        q.isEmpty() ? offered.askedMost(unit, Mode.PROXY) : offered.find(q, unit, Mode.PROXY);
    List<Choice> others =
        registrable(found).stream().filter(c -> !form.picks(c.item().code())).toList();
    return new Shown(
        q,
        picked,
        others.stream().limit(SHOWN).toList(),
        List.of(),
        Math.max(0, others.size() - SHOWN));
  }

  private static List<Choice> registrable(List<Choice> all) {
    return all.stream().filter(choice -> choice.objection() == null).toList();
  }

  private static List<Choice> objected(List<Choice> all) {
    return all.stream().filter(choice -> choice.objection() != null).toList();
  }

  private List<Choice> choices(List<String> codes, Unit unit) {
    List<Choice> choices = new ArrayList<>();
    for (String code : codes) {
      found(code, unit).ifPresent(choices::add);
    }
    return choices;
  }

  /** Empty for a code that no list has. */
  private Optional<Choice> found(String code, Unit unit) {
    try {
      return Optional.of(offered.choice(catalogue.item(code), unit, Mode.PROXY));
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }

  /** What the applicant brings for all of them, each sheet once. */
  List<Wanted> materials(List<String> items) {
    Map<String, Wanted> wanted = new LinkedHashMap<>();
    for (String item : items) {
      for (GuideMaterial material : guide(item)) {
        wanted.merge(
            material.name(),
            new Wanted(material.name(), material.note(), 1),
            (one, more) -> new Wanted(one.name(), one.note(), one.items() + 1));
      }
    }
    return List.copyOf(wanted.values());
  }

  private List<GuideMaterial> guide(String item) {
    try {
      return catalogue.currentGuide(item).materials();
    } catch (Refusal without) {
      return List.of();
    }
  }
}
