package cn.bangdai.app.bundle;

import cn.bangdai.app.materials.Material;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the list of what is shared out of the checklists of the lines. */
final class SharedList {

  private record Sheet(String name, String original) {}

  private SharedList() {}

  /**
   * @param checklists one for each line, in the order of their numbers
   */
  static List<BundleDetails.Shared> of(List<List<Material>> checklists) {
    Map<Sheet, List<String>> copies = new LinkedHashMap<>();
    checklists.stream()
        .flatMap(Collection::stream)
        .filter(material -> material.sharedWith() != null)
        .forEach(
            material ->
                copies.merge(
                    new Sheet(material.name(), material.sharedWith()),
                    List.of(material.caseNumber()),
                    SharedList::both));
    return copies.entrySet().stream()
        .map(e -> new BundleDetails.Shared(e.getKey().name(), e.getKey().original(), e.getValue()))
        .toList();
  }

  private static List<String> both(List<String> before, List<String> more) {
    return java.util.stream.Stream.of(before, more).flatMap(List::stream).toList();
  }
}
