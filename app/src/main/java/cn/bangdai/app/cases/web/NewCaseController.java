package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseDrafts;
import cn.bangdai.app.cases.Inquiries;
import cn.bangdai.app.cases.RegisterAtDesk;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.cases.TypedRegistration;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 新建办件: the page and its submission. */
@PageController
class NewCaseController {

  private final CommandPipeline pipeline;
  private final RegisterAtDesk register;
  private final NewCasePage page;
  private final CaseDrafts drafts;
  private final Inquiries inquiries;

  NewCaseController(
      CommandPipeline pipeline,
      RegisterAtDesk register,
      NewCasePage page,
      CaseDrafts drafts,
      Inquiries inquiries) {
    this.pipeline = pipeline;
    this.register = register;
    this.page = page;
    this.drafts = drafts;
    this.inquiries = inquiries;
  }

  /**
   * The page: begun from an inquiry, with the draft that was left, or empty.
   *
   * @param item chosen from outside
   * @param mode likewise
   * @param inquiry number of the inquiry that becomes a case
   */
  @GetMapping("/cases/new")
  String open(
      @RequestParam(required = false) String item,
      @RequestParam(required = false) String mode,
      @RequestParam(required = false) String inquiry,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String sector,
      Actor actor,
      Model model) {
    Unit unit = page.origin(actor);
    Optional<CaseDrafts.Draft> draft = drafts.of(actor.username());
    NewCaseForm form;
    if (inquiry != null) {
      form = takenOver(inquiries.asker(inquiry, actor));
      model.addAttribute("replaces", draft.map(CaseDrafts.Draft::savedAt).orElse(null));
    } else {
      form = draft.map(d -> NewCaseForm.restored(d.fields())).orElseGet(NewCaseForm::fresh);
      model.addAttribute("restored", draft.map(CaseDrafts.Draft::savedAt).orElse(null));
    }
    NewCaseForm shown = form.with("item", item).with("mode", mode);
    page.check(model, shown, actor);
    return page.show(model, shown, ItemChoices.Asked.of(q, sector, shown.get("item"), false), unit);
  }

  private static NewCaseForm takenOver(Inquiries.Asker asker) {
    return NewCaseForm.fresh()
        .with("item", asker.item())
        .with("applicant.name", asker.name())
        .with("applicant.phone", asker.phone());
  }

  @PostMapping("/cases/new")
  String register(
      @RequestParam MultiValueMap<String, String> parameters,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    NewCaseForm form = NewCaseForm.sent(parameters);
    RegisterCase.Register typed = new TypedRegistration(form::get).command();
    try {
      RegisterCase.Registered done =
          pipeline.run(
              register,
              new RegisterAtDesk.Entry(typed, form.is("confirmDuplicate", "true")),
              new Caller(actor, form.key()));
      return "redirect:/cases/" + done.caseNumber() + "/registered";
    } catch (Refusal refusal) {
      return again(refusal, form, parameters, actor, model, response);
    }
  }

  private String again(
      Refusal refusal,
      NewCaseForm form,
      MultiValueMap<String, String> parameters,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    Unit unit = page.origin(actor);
    response.setStatus(refusal.kind().status());
    FieldErrors errors = FieldErrors.of(refusal, NewCaseForm.FIELDS);
    model.addAttribute("errors", errors.fields());
    model.addAttribute("problem", errors.elsewhere());
    page.check(model, form, actor);
    page.keep(form, actor);
    NewCaseForm shown = errors.keyUsed() ? form.renewed() : form;
    ItemChoices.Asked asked =
        ItemChoices.Asked.of(parameters.getFirst("q"), null, form.get("item"), false);
    return page.show(model, shown, asked, unit);
  }
}
