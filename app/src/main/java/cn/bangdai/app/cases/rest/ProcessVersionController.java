package cn.bangdai.app.cases.rest;

import cn.bangdai.app.cases.BringAllToNewestVersion;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.workflow.NewestVersion;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions of the processes, and cases that go on in the newest; for administrators. */
@RestController
class ProcessVersionController {

  private final NewestVersion newest;
  private final BringAllToNewestVersion bringAll;

  ProcessVersionController(NewestVersion newest, BringAllToNewestVersion bringAll) {
    this.newest = newest;
    this.bringAll = bringAll;
  }

  @GetMapping("/api/admin/process-versions")
  Page<NewestVersion.Version> versions(Actor actor) {
    if (!Rights.administers(actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "ADMIN_ONLY", "流程版本只给系统管理员查看。需要时请联系本县的系统管理员。");
    }
    return new Page<>(newest.versions(), null);
  }

  @PostMapping("/api/admin/process-versions/bring")
  BringAllToNewestVersion.Report bring(
      @RequestParam(required = false) String after, Caller caller) {
    return bringAll.run(after, caller);
  }
}
