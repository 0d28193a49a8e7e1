package cn.bangdai.app.cases.rest;

import cn.bangdai.app.cases.CaseDetails;
import cn.bangdai.app.cases.CaseHistory;
import cn.bangdai.app.cases.CaseList;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Masks;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.net.URI;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases: register, list, show, history. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

  private final CommandPipeline pipeline;
  private final RegisterCase register;
  private final CaseList list;
  private final CaseDetails details;
  private final CaseHistory history;

  CaseController(
      CommandPipeline pipeline,
      RegisterCase register,
      CaseList list,
      CaseDetails details,
      CaseHistory history) {
    this.pipeline = pipeline;
    this.register = register;
    this.list = list;
    this.details = details;
    this.history = history;
  }

  @PostMapping
  ResponseEntity<RegisterCase.Registered> register(
      @RequestBody RegisterCase.Register registration, Caller caller) {
    RegisterCase.Registered registered = pipeline.run(register, registration, caller);
    return ResponseEntity.created(URI.create("/api/cases/" + registered.caseNumber()))
        .body(registered);
  }

  @GetMapping
  Page<CaseList.Row> cases(
      @RequestParam Map<String, String> asked,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    CaseList.Query query =
        new CaseList.Query(
            said(asked.get("q")), asked.get("status"), asked.get("lamp"), asked.get("unit"));
    return list.find(query, asked.get("cursor"), Paging.size(limit), actor);
  }

  /**
   * An identifier or a mobile number in an address is refused, so that no program sends it twice.
   */
  private static String said(String q) {
    if (q != null && !q.equals(Masks.text(q))) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "PERSON_IN_ADDRESS",
          "地址里不能带证件号码、手机号：地址会留在日志里。请改用 POST /api/cases/search，把要查的写在请求内容里。");
    }
    return q;
  }

  /**
   * What {@code GET} finds, asked in a body: names, identifiers and telephone numbers don't belong
   * into addresses.
   */
  record Asked(String q, String status, String lamp, String unit, String cursor, Integer limit) {}

  @PostMapping("/search")
  Page<CaseList.Row> search(@RequestBody Asked asked, Actor actor) {
    CaseList.Query query =
        new CaseList.Query(asked.q(), asked.status(), asked.lamp(), asked.unit());
    return list.find(query, asked.cursor(), Paging.size(asked.limit()), actor);
  }

  @GetMapping("/{number}")
  CaseDetails.Detail one(@PathVariable String number, Actor actor) {
    return details.of(number, actor);
  }

  @GetMapping("/{number}/history")
  CaseHistory.History history(@PathVariable String number, Actor actor) {
    return history.of(number, actor);
  }
}
