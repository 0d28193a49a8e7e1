package cn.bangdai.app.catalogue.rest;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.ItemPage;
import cn.bangdai.app.catalogue.ItemSearch;
import cn.bangdai.app.catalogue.Level;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds items and shows one. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {

  private final Catalogue catalogue;
  private final Units units;

  CatalogueController(Catalogue catalogue, Units units) {
    this.catalogue = catalogue;
    this.units = units;
  }

  record ItemList(List<ItemSummary> items, String nextCursor) {}

  /**
   * Published items in the order of their codes.
   *
   * @param unit any unit; narrows to the list of its county
   */
  @GetMapping
  ItemList search(
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String mode,
      @RequestParam(required = false) String level,
      @RequestParam(required = false) String unit,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) String limit) {
    ItemPage page =
        catalogue.find(
            new ItemSearch(
                q,
                named("mode", "办理方式", mode, Mode.values()),
                named("level", "层级", level, Level.values()),
                county(unit),
                number(limit),
                cursor));
    return new ItemList(
        page.items().stream().map(item -> ItemSummary.of(item, units)).toList(), page.nextCursor());
  }

  @GetMapping("/{code}")
  ItemDetail item(@PathVariable String code) {
    return ItemDetail.of(catalogue.item(code), catalogue, units);
  }

  private String county(String unit) {
    return isBlank(unit) ? null : units.county(unit).map(Unit::code).orElse(null);
  }

  private static <E extends Enum<E>> E named(String field, String title, String given, E[] known) {
    if (isBlank(given)) {
      return null;
    }
    String wanted = given.strip().toUpperCase(Locale.ROOT);
    return Stream.of(known)
        .filter(value -> value.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> {
              String names = Stream.of(known).map(Enum::name).collect(Collectors.joining("、"));
              return invalid(field, "%s“%s”不认识，请用 %s 中的一个。".formatted(title, given, names));
            });
  }

  private static int number(String limit) {
    if (isBlank(limit)) {
      return ItemSearch.DEFAULT_LIMIT;
    }
    if (!limit.strip().matches("\\d{1,9}")) {
      throw invalid("limit", "每页条数应是 1 到 %d 的数字，请改正后再查。".formatted(ItemSearch.MAX_LIMIT));
    }
    return Integer.parseInt(limit.strip());
  }

  private static Refusal invalid(String field, String sentence) {
    return new Refusal(
        Refusal.Kind.INVALID, "PARAMETER_INVALID", sentence, Map.of(field, sentence));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
