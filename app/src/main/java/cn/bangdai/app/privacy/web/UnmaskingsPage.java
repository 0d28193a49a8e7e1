package cn.bangdai.app.privacy.web;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.privacy.Unmaskings;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where supervisors and auditors see who was shown what. */
@PageController
class UnmaskingsPage {

  private static final int SIZE = 25;

  private final Unmaskings unmaskings;
  private final Units units;

  UnmaskingsPage(Unmaskings unmaskings, Units units) {
    this.unmaskings = unmaskings;
    this.units = units;
  }

  @GetMapping("/supervision/unmaskings")
  String list(
      @RequestParam(defaultValue = "false") boolean many,
      @RequestParam(defaultValue = "") String cursor,
      Actor actor,
      Model model) {
    model.addAttribute("page", unmaskings.find(many, cursor, SIZE, actor));
    model.addAttribute("many", many);
    model.addAttribute("first", cursor.isEmpty());
    model.addAttribute("units", units);
    return "privacy/unmaskings";
  }
}
