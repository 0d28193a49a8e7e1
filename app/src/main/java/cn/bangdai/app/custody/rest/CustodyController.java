package cn.bangdai.app.custody.rest;

import cn.bangdai.app.custody.CustodyView;
import cn.bangdai.app.custody.CustodyViews;
import cn.bangdai.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CustodyController {

  private final CustodyViews views;

  CustodyController(CustodyViews views) {
    this.views = views;
  }

  @GetMapping("/api/cases/{caseNumber}/custody")
  CustodyView custody(@PathVariable String caseNumber, Actor actor) {
    return views.of(caseNumber, actor);
  }
}
