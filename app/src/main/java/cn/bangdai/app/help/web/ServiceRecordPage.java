package cn.bangdai.app.help.web;

import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.help.RecordService;
import cn.bangdai.app.help.ServiceRecords;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records a service; from the page of a task one comes back to it. */
@PageController
@RequestMapping("/cases/{number}/service-records")
class ServiceRecordPage {

  /** What the page says of the case. */
  @Component("factsOfServices")
  record Facts(CaseAccess access, CaseHeads heads, ServiceRecords records) {}

  private final Facts facts;
  private final CommandPipeline pipeline;
  private final RecordService record;

  ServiceRecordPage(Facts facts, CommandPipeline pipeline, RecordService record) {
    this.facts = facts;
    this.pipeline = pipeline;
    this.record = record;
  }

  @GetMapping
  String ask(
      @PathVariable String number,
      @RequestParam(required = false) String task,
      Actor actor,
      Model model) {
    return show(number, ServiceForm.fresh(task), Map.of(), actor, model);
  }

  @PostMapping
  String add(
      @PathVariable String number,
      @ModelAttribute("form") ServiceForm form,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    try {
      pipeline.run(record, form.command(number), new Caller(actor, form.key()));
      return form.back();
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      return show(number, form.again(), refusal.fields(), actor, model);
    }
  }

  private String show(
      String number, ServiceForm form, Map<String, String> errors, Actor actor, Model model) {
    facts.access().requireWork(number, actor);
    model.addAttribute("head", facts.heads().of(number, actor));
    model.addAttribute("services", new Services(number, facts.records().of(number), form, errors));
    return "help/record";
  }
}
