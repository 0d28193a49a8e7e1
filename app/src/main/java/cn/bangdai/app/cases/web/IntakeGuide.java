package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.OfferedItems;
import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Guide;
import cn.bangdai.app.catalogue.GuideMaterial;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.StepKind;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The guide as it stands beside the form: what the item needs and which way it takes from here. */
@Component
record IntakeGuide(Catalogue catalogue, Units units, OfferedItems offered) {

  /**
   * A guide on the page.
   *
   * @param choice the item, and why it can't be registered here
   * @param deciders names of who decides
   * @param way places from here to the last of them; empty when it can't be told yet
   */
  record Shown(OfferedItems.Choice choice, Guide guide, String deciders, List<String> way) {

    public Item item() {
      return choice.item();
    }

    /** How a material is obtained; null if the guide doesn't say or has no such material. */
    public String note(String material) {
      return guide.materials().stream()
          .filter(m -> m.code().equals(material))
          .findFirst()
          .map(GuideMaterial::note)
          .orElse(null);
    }
  }

  /** Null for a code that is empty, unknown or without a guide: then there is nothing to show. */
  Shown of(String code, Unit unit, Mode mode) {
    if (!code.matches("[A-Za-z0-9.-]{1,40}")) {
      return null;
    }
    try {
      Item item = catalogue.item(code);
      List<DecisionStep> deciding =
          catalogue.chain(code).stream().filter(step -> step.kind() == StepKind.DECIDE).toList();
      return new Shown(
          offered.choice(item, unit, mode),
          catalogue.currentGuide(code),
          deciding.stream().map(this::decider).distinct().collect(Collectors.joining("、")),
          deciding.size() == 1 ? way(deciding.get(0), unit) : List.of());
    } catch (Refusal unknown) {
      return null;
    }
  }

  private String decider(DecisionStep step) {
    return step.department() != null ? units.name(step.department()) : step.level().label();
  }

  private List<String> way(DecisionStep last, Unit unit) {
    return units
        .place(last, unit.code())
        .map(place -> units.path(unit.code(), place.code()))
        .orElse(List.of())
        .stream()
        .map(Unit::windowName)
        .toList();
  }
}
