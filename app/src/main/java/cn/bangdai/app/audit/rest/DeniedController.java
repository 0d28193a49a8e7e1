package cn.bangdai.app.audit.rest;

import cn.bangdai.app.audit.DeniedAttempts;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people asked for and were not given, for auditors. */
@RestController
class DeniedController {

  private final DeniedAttempts denied;

  DeniedController(DeniedAttempts denied) {
    this.denied = denied;
  }

  @GetMapping("/api/audit/denied")
  Page<DeniedAttempts.Row> denied(
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return denied.find(cursor, Paging.size(limit), actor);
  }
}
