package cn.bangdai.app.privacy.rest;

import cn.bangdai.app.cases.Consent;
import cn.bangdai.app.cases.Consents;
import cn.bangdai.app.cases.RecordSensitiveConsent;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an applicant consented to. */
@RestController
class ConsentController {

  private final CommandPipeline pipeline;
  private final RecordSensitiveConsent record;
  private final Consents consents;
  private final CaseAccess access;

  ConsentController(
      CommandPipeline pipeline,
      RecordSensitiveConsent record,
      Consents consents,
      CaseAccess access) {
    this.pipeline = pipeline;
    this.record = record;
    this.consents = consents;
    this.access = access;
  }

  /** How the separate consent was given. */
  record Given(Consent.How how) {}

  @GetMapping("/api/cases/{number}/consent")
  Consents.OfCase consent(@PathVariable String number, Actor actor) {
    access.requireSight(number, actor);
    return consents.of(number);
  }

  @PostMapping("/api/cases/{number}/consent/sensitive")
  RecordSensitiveConsent.Recorded sensitive(
      @PathVariable String number, @RequestBody Given given, Caller caller) {
    return pipeline.run(record, new RecordSensitiveConsent.Given(number, given.how()), caller);
  }
}
