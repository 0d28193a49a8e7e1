package cn.bangdai.app.custody.rest;

import cn.bangdai.app.custody.CustodyView;
import cn.bangdai.app.custody.CustodyViews;
import cn.bangdai.app.custody.HandToAuthority;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.identity.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CustodyController {

  record Authority(List<String> pieces, String authority, String receipt, String reason) {}

  private final CustodyViews views;
  private final CommandPipeline pipeline;
  private final HandToAuthority handToAuthority;

  CustodyController(CustodyViews views, CommandPipeline pipeline, HandToAuthority handToAuthority) {
    this.views = views;
    this.pipeline = pipeline;
    this.handToAuthority = handToAuthority;
  }

  /** Pieces go to an authority against its receipt. */
  @PostMapping("/api/cases/{caseNumber}/custody/authority")
  HandToAuthority.Given give(
      @PathVariable String caseNumber, @RequestBody Authority body, Caller caller) {
    return pipeline.run(
        handToAuthority,
        new HandToAuthority.Give(
            caseNumber, body.pieces(), body.authority(), body.receipt(), body.reason()),
        caller);
  }

  @GetMapping("/api/cases/{caseNumber}/custody")
  CustodyView custody(@PathVariable String caseNumber, Actor actor) {
    return views.of(caseNumber, actor);
  }
}
