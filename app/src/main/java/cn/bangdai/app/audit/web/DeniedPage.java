package cn.bangdai.app.audit.web;

import cn.bangdai.app.audit.DeniedAttempts;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 被拒绝的访问: where auditors see who asked for what was not theirs. */
@PageController
class DeniedPage {

  private static final int SIZE = 50;

  private final DeniedAttempts denied;
  private final Units units;

  DeniedPage(DeniedAttempts denied, Units units) {
    this.denied = denied;
    this.units = units;
  }

  @GetMapping("/audit/denied")
  String denied(@RequestParam(defaultValue = "") String cursor, Actor actor, Model model) {
    model.addAttribute("page", denied.find(cursor, SIZE, actor));
    model.addAttribute("first", cursor.isEmpty());
    model.addAttribute("units", units);
    return "audit/denied";
  }
}
