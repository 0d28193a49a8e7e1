package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseDrafts;
import cn.bangdai.app.cases.Inquiries;
import cn.bangdai.app.cases.RecordInquiry;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 咨询: recording one, and the sheet that the person takes home. */
@PageController
class InquiryPages {

  /** What inquiries are recorded with and read from. */
  @Component
  record Desk(RecordInquiry record, Inquiries inquiries, CaseDrafts drafts) {}

  private final CommandPipeline pipeline;
  private final Desk desk;
  private final NewCasePage page;
  private final Units units;

  InquiryPages(CommandPipeline pipeline, Desk desk, NewCasePage page, Units units) {
    this.pipeline = pipeline;
    this.desk = desk;
    this.page = page;
    this.units = units;
  }

  /**
   * @param draft takes name, telephone and item over from what was typed into 新建办件
   */
  @GetMapping("/inquiries/new")
  String open(
      @RequestParam(required = false) String item,
      @RequestParam(defaultValue = "false") boolean draft,
      Actor actor,
      Model model) {
    InquiryForm form = InquiryForm.fresh().with("item", item);
    Map<String, String> typed =
        draft
            ? desk.drafts().of(actor.username()).map(CaseDrafts.Draft::fields).orElse(Map.of())
            : Map.of();
    if (!typed.isEmpty()) {
      form =
          form.with("item", typed.get("item"))
              .with("name", typed.get("applicant.name"))
              .with("phone", typed.get("applicant.phone"))
              .with("channel", typed.get("channel"))
              .with("draft", "true");
    }
    return show(model, form, null, null, actor);
  }

  @PostMapping("/inquiries/new")
  String record(
      @RequestParam MultiValueMap<String, String> parameters,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    InquiryForm form = InquiryForm.sent(parameters);
    try {
      RecordInquiry.Recorded recorded =
          pipeline.run(desk.record(), form.command(), new Caller(actor, form.key()));
      if (form.is("draft", "true")) {
        desk.drafts().discard(actor.username());
      }
      return "redirect:/inquiries/" + recorded.inquiryNumber();
    } catch (Refusal refusal) {
      FieldErrors errors = FieldErrors.of(refusal, InquiryForm.FIELDS);
      response.setStatus(refusal.kind().status());
      model.addAttribute("errors", errors.fields());
      model.addAttribute("problem", errors.elsewhere());
      return show(
          model, errors.keyUsed() ? form.renewed() : form, parameters.getFirst("q"), null, actor);
    }
  }

  /** The search without a script: the page again, everything kept. */
  @PostMapping("/inquiries/find")
  String find(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Model model) {
    return show(
        model,
        InquiryForm.sent(parameters),
        parameters.getFirst("q"),
        parameters.getFirst("sector"),
        actor);
  }

  @GetMapping("/inquiries/find")
  String again() {
    return "redirect:/inquiries/new";
  }

  private String show(Model model, InquiryForm form, String q, String sector, Actor actor) {
    Unit unit = units.unit(RecordInquiry.counter(actor));
    model.addAttribute("form", form);
    model.addAttribute("unit", unit);
    model.addAttribute("channels", RegisterCase.Channel.values());
    model.addAttribute("places", units.all().stream().filter(u -> near(u, unit)).toList());
    if (!model.containsAttribute("errors")) {
      model.addAttribute("errors", Map.of());
    }
    page.items(model, ItemChoices.Asked.of(q, sector, form.get("item"), true), unit);
    return "cases/inquiry";
  }

  /** Units of the same county, to which people are sent. */
  private boolean near(Unit place, Unit unit) {
    return place.closedOn() == null
        && units.county(unit.code()).map(county -> county.covers(place.code())).orElse(false);
  }

  @GetMapping("/inquiries/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    Inquiries.Inquiry inquiry = desk.inquiries().of(number, actor);
    Unit unit = units.unit(inquiry.unit());
    model.addAttribute("inquiry", inquiry);
    model.addAttribute("spoken", SpokenNumber.of(number));
    model.addAttribute("unit", unit);
    String item = inquiry.item() == null ? "" : inquiry.item();
    page.items(model, ItemChoices.Asked.of("", "", item, true), unit);
    return "cases/inquiry-recorded";
  }
}
