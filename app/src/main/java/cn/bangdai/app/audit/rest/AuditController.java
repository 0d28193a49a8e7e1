package cn.bangdai.app.audit.rest;

import cn.bangdai.app.audit.AuditTrail;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.identity.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail of one case. */
@RestController
class AuditController {

  private final AuditTrail trail;
  private final CaseAccess access;

  AuditController(AuditTrail trail, CaseAccess access) {
    this.trail = trail;
    this.access = access;
  }

  @GetMapping("/api/cases/{number}/audit")
  Page<AuditTrail.Event> audit(
      @PathVariable String number,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    access.requireSight(number, actor);
    int size = Paging.size(limit);
    long after = Paging.number(cursor);
    List<AuditTrail.Event> found = trail.of(number, after, size + 1);
    return Paging.page(found, size, event -> Long.toString(event.id()));
  }
}
