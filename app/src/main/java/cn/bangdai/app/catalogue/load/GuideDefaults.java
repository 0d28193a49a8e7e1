package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.GuideMaterial;
import cn.bangdai.app.catalogue.GuideText;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The guides that items begin with, until the place writes its own: the lists give names and
 * departments only. Limits, materials and wording are ours and marked as such in every guide.
 *
 * @param remark the mark
 * @param limits by item type
 * @param materials what every item asks for
 * @param general the profile of a sector that no other names
 */
record GuideDefaults(
    String remark,
    Flows flows,
    Limits limits,
    List<Material> materials,
    Profile general,
    List<Profile> profiles) {

  /** Stands in while the rest of a load that will be refused is still being checked. */
  static final GuideDefaults NONE =
      new GuideDefaults(
          "",
          new Flows("", "", ""),
          new Limits(new Item.Limits(0, 0), Map.of()),
          List.of(),
          new Profile("", List.of(), "", "", List.of()),
          List.of());

  /** What happens, by mode, and what it costs. */
  record Flows(String proxy, String help, String fee) {}

  /** Working days, by item type. */
  record Limits(Item.Limits otherwise, Map<String, Item.Limits> byItemType) {}

  record Material(String name, int originals, int copies, boolean required, String note) {}

  record Profile(
      String name,
      List<String> sectors,
      String conditions,
      String legalBasis,
      List<Material> materials) {}

  /**
   * @param itemType null or unknown for the limits of all others
   */
  Item.Limits limitsOf(String itemType) {
    return itemType == null
        ? limits.otherwise()
        : limits.byItemType().getOrDefault(itemType, limits.otherwise());
  }

  GuideText textOf(Item item) {
    Profile profile = profile(item);
    boolean proxy = item.offer().modes().contains(Mode.PROXY) && !item.attendanceRequired();
    return new GuideText(
        profile.conditions(),
        proxy ? flows.proxy() : flows.help(),
        profile.legalBasis(),
        flows.fee(),
        remark);
  }

  /** The materials of every item and those of its sector, numbered M1, M2 and so on. */
  List<GuideMaterial> materialsOf(Item item) {
    List<GuideMaterial> numbered = new ArrayList<>();
    Stream.concat(materials.stream(), profile(item).materials().stream())
        .forEach(
            m ->
                numbered.add(
                    new GuideMaterial(
                        "M" + (numbered.size() + 1),
                        m.name(),
                        m.originals(),
                        m.copies(),
                        m.required(),
                        m.note())));
    return numbered;
  }

  private Profile profile(Item item) {
    return profiles.stream()
        .filter(profile -> profile.sectors().contains(item.subject().sector()))
        .findFirst()
        .orElse(general);
  }
}
