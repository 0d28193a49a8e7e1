package cn.bangdai.app.cases.web;

import cn.bangdai.app.notices.NoticeOverrides;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where supervisors see every notice that asked for more than was told before, and why. */
@PageController
class NoticeOverridesPage {

  private static final int SIZE = 25;

  private final NoticeOverrides overrides;
  private final CaseListUnits units;
  private final CasePageWords words;

  NoticeOverridesPage(NoticeOverrides overrides, CaseListUnits units, CasePageWords words) {
    this.overrides = overrides;
    this.units = units;
    this.words = words;
  }

  @GetMapping("/supervision/notice-overrides")
  String list(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String cursor,
      Actor actor,
      Model model) {
    model.addAttribute("page", overrides.find(unit, cursor, SIZE, actor));
    model.addAttribute("unit", unit);
    model.addAttribute("first", cursor.isEmpty());
    model.addAttribute("units", units.offeredTo(actor));
    model.addAttribute("words", words);
    return "cases/notice-overrides";
  }
}
