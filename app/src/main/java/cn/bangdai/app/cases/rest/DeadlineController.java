package cn.bangdai.app.cases.rest;

import cn.bangdai.app.deadlines.CaseDeadlines;
import cn.bangdai.app.deadlines.DeadlineView;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Page;
import cn.bangdai.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The limits of one case, with their reasoning. */
@RestController
class DeadlineController {

  private final CaseDeadlines deadlines;
  private final CaseAccess access;

  DeadlineController(CaseDeadlines deadlines, CaseAccess access) {
    this.deadlines = deadlines;
    this.access = access;
  }

  @GetMapping("/api/cases/{number}/deadlines")
  Page<DeadlineView> deadlines(@PathVariable String number, Actor actor) {
    access.requireSight(number, actor);
    return new Page<>(deadlines.of(number), null);
  }
}
