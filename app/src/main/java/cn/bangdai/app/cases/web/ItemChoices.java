package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.OfferedItems;
import cn.bangdai.app.cases.OfferedItems.Choice;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The list from which an item is chosen: by words, by sector, or what is asked for most. */
@Component
record ItemChoices(OfferedItems offered) {

  private static final int SHOWN = 12;
  private static final int REFUSED_SHOWN = 3;
  private static final int LONGEST_SEARCH = 100;

  /**
   * The list.
   *
   * @param q what was searched for; an empty text for nothing
   * @param sector the sector listed; an empty text for none
   * @param sectors all there are
   * @param chosen code of the item chosen so far; an empty text for none
   * @param items can be registered, or chosen when anything may be asked about
   * @param refused can't be registered here, with the reason
   * @param found how many fit
   * @param more how many of these are not shown
   */
  record Shown(
      String q,
      String sector,
      List<String> sectors,
      String chosen,
      List<Choice> items,
      List<Choice> refused,
      int found,
      int more) {

    public boolean popular() {
      return q.isEmpty() && sector.isEmpty();
    }

    public boolean nothing() {
      return found == 0 && refused.isEmpty();
    }

    /** The name in three parts, the middle one being what was searched for. */
    public List<String> parts(String name) {
      int at = q.isEmpty() ? -1 : name.toLowerCase(Locale.ROOT).indexOf(q.toLowerCase(Locale.ROOT));
      return at < 0
          ? List.of(name, "", "")
          : List.of(
              name.substring(0, at),
              name.substring(at, at + q.length()),
              name.substring(at + q.length()));
    }
  }

  /**
   * What was asked for.
   *
   * @param sector goes before the words
   * @param chosen stays in the list whatever is searched for
   * @param any an inquiry may be about an item that can't be registered here
   * @param mode in which it is to be registered
   */
  record Asked(String q, String sector, String chosen, boolean any, Mode mode) {

    static Asked of(String q, String sector, String chosen, boolean any) {
      return new Asked(words(q), words(sector), words(chosen), any, Mode.PROXY);
    }

    /** The same for a case that is to be handled in that mode. */
    Asked in(Mode mode) {
      return new Asked(q, sector, chosen, any, mode);
    }

    private static String words(String typed) {
      String plain = typed == null ? "" : typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
      return plain.substring(0, Math.min(plain.length(), LONGEST_SEARCH));
    }
  }

  Shown of(Asked asked, IntakeGuide.Shown chosen, Unit unit) {
    boolean bySector = !asked.sector().isEmpty();
    List<Choice> found =
        bySector
            ? offered.ofSector(asked.sector(), unit, asked.mode())
            : asked.q().isEmpty()
                ? offered.askedMost(unit, asked.mode())
                : offered.find(asked.q(), unit, asked.mode());
    List<Choice> fit = found.stream().filter(c -> asked.any() || c.objection() == null).toList();
    List<Choice> items = new ArrayList<>(bySector ? fit : fit.stream().limit(SHOWN).toList());
    int more = fit.size() - items.size();
    if (chosen != null && items.stream().noneMatch(c -> same(c, chosen.choice()))) {
      items.add(0, chosen.choice());
    }
    List<Choice> refused =
        found.stream()
            .filter(c -> !asked.any() && c.objection() != null)
            .filter(c -> chosen == null || !same(c, chosen.choice()))
            .limit(REFUSED_SHOWN)
            .toList();
    return new Shown(
        bySector ? "" : asked.q(),
        asked.sector(),
        offered.sectors(unit, asked.mode()),
        asked.chosen(),
        items,
        refused,
        fit.size(),
        more);
  }

  private static boolean same(Choice one, Choice other) {
    return one.item().code().equals(other.item().code());
  }
}
