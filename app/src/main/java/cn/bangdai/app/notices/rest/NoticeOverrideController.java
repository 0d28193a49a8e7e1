package cn.bangdai.app.notices.rest;

import cn.bangdai.app.notices.NoticeOverrides;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Overrides of the one-time rule, for supervisors. */
@RestController
class NoticeOverrideController {

  private final NoticeOverrides overrides;

  NoticeOverrideController(NoticeOverrides overrides) {
    this.overrides = overrides;
  }

  @GetMapping("/api/supervision/notice-overrides")
  Page<NoticeOverrides.Row> list(
      @RequestParam(required = false) String unit,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return overrides.find(unit, cursor, Paging.size(limit), actor);
  }
}
