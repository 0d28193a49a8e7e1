package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseDiagrams;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The BPMN files that the diagrams of a case are drawn from. */
@PageController
class CasePageModels {

  private final CaseDiagrams diagrams;

  CasePageModels(CaseDiagrams diagrams) {
    this.diagrams = diagrams;
  }

  @GetMapping("/cases/{number}/diagram/{process}.bpmn")
  ResponseEntity<String> model(
      @PathVariable String number, @PathVariable String process, Actor actor) {
    return ResponseEntity.ok()
        .contentType(
            new MediaType(MediaType.APPLICATION_XML, java.nio.charset.StandardCharsets.UTF_8))
        .body(diagrams.model(number, process, actor));
  }
}
