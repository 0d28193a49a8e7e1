package cn.bangdai.app.privacy.web;

import cn.bangdai.app.cases.Consent;
import cn.bangdai.app.cases.RecordSensitiveConsent;
import cn.bangdai.app.cases.TypedRegistration;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.web.PageController;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 单独同意, recorded from the page of a case. */
@PageController
class ConsentPage {

  private final CommandPipeline pipeline;
  private final RecordSensitiveConsent record;

  ConsentPage(CommandPipeline pipeline, RecordSensitiveConsent record) {
    this.pipeline = pipeline;
    this.record = record;
  }

  @PostMapping("/cases/{number}/consent/sensitive")
  String given(
      @PathVariable String number, @RequestParam(defaultValue = "") String how, Caller caller) {
    pipeline.run(
        record,
        new RecordSensitiveConsent.Given(number, TypedRegistration.choice(Consent.How.class, how)),
        caller);
    return "redirect:/cases/" + number;
  }
}
