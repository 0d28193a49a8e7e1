package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseList;
import cn.bangdai.app.cases.CaseNumbers;
import cn.bangdai.app.cases.CaseStatus;
import cn.bangdai.app.cases.RecentCases;
import cn.bangdai.app.notices.NoticeOverrides;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.SealedText;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Finding cases: what is asked for stands in the address; an exact number goes to its case. */
@PageController
class CaseListPage {

  private static final int SIZE = 25;
  private static final int LONGEST = 100;
  private static final List<String> LAMPS = List.of("RED", "YELLOW", "GREEN", "GREY");

  /**
   * What the address asks for; each part null or empty for all.
   *
   * @param p what is looked for, sealed; in the place of {@code q}
   * @param cursor where the page begins
   */
  record Asked(String q, String p, String status, String lamp, String unit, String cursor) {

    /** So many digits in a row are an identifier or a telephone number, not a word of an item. */
    private static final Pattern PERSONAL = Pattern.compile("[0-9]{7}");

    Asked {
      q = q == null ? "" : tidy(q);
      status = known(status, Arrays.stream(CaseStatus.values()).map(Enum::name).toList());
      lamp = known(lamp, LAMPS);
      unit = unit == null ? "" : unit.strip();
    }

    /** As people type: full-width signs, spaces around, far too long. */
    private static String tidy(String text) {
      String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
      return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static String known(String value, List<String> values) {
      return value != null && values.contains(value) ? value : "";
    }

    /** The same with the text that was sealed in it. */
    Asked opened(SealedText sealed) {
      return new Asked(sealed.open(p).orElse(q), p, status, lamp, unit, cursor);
    }

    /** Whether it says openly in the address what should not stand there. */
    boolean tells() {
      return number() == null && PERSONAL.matcher(q.replaceAll("[\\s-]", "")).find();
    }

    public boolean anything() {
      return !(q + status + lamp + unit).isEmpty();
    }

    public boolean first() {
      return cursor == null || cursor.isEmpty();
    }

    /** The number that the text is, as numbers are written; null for any other text. */
    public String number() {
      String upper = q.toUpperCase(Locale.ROOT);
      return upper.matches("[A-Z]+\\d{2}-\\d{4,9}-\\d") ? upper : null;
    }

    public boolean mistyped() {
      return number() != null && !CaseNumbers.isValid(number());
    }
  }

  private final CaseList list;
  private final RecentCases recent;
  private final CaseListUnits units;
  private final CasePageWords words;
  private final SealedText sealed;
  private final FindCases find;

  CaseListPage(
      CaseList list,
      RecentCases recent,
      CaseListUnits units,
      CasePageWords words,
      SealedText sealed,
      FindCases find) {
    this.sealed = sealed;
    this.find = find;
    this.list = list;
    this.recent = recent;
    this.units = units;
    this.words = words;
  }

  @GetMapping("/cases")
  String cases(@ModelAttribute("asked") Asked address, Actor actor, Model model) {
    if (address.tells()) {
      return "redirect:" + find.address(address);
    }
    Asked asked = address.opened(sealed);
    model.addAttribute("asked", asked);
    // In the links to further pages; null for a number, which is said openly.
    model.addAttribute("typed", asked.number() == null ? sealed.seal(asked.q()) : null);
    Page<CaseList.Row> page =
        list.find(
            new CaseList.Query(asked.q(), asked.status(), asked.lamp(), asked.unit()),
            asked.cursor(),
            SIZE,
            actor);
    if (asked.number() != null
        && page.items().size() == 1
        && page.items().get(0).caseNumber().equals(asked.number())) {
      return "redirect:/cases/" + asked.number();
    }
    model.addAttribute("page", page);
    model.addAttribute("words", words);
    model.addAttribute("statuses", CaseStatus.values());
    model.addAttribute("lamps", LAMPS);
    model.addAttribute("supervises", NoticeOverrides.shownTo(actor));
    model.addAttribute("audits", Rights.audits(actor));
    model.addAttribute("units", units.offeredTo(actor));
    model.addAttribute("recent", asked.anything() || !asked.first() ? List.of() : recent.of(actor));
    return "cases/list";
  }
}
