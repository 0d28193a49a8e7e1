package cn.bangdai.app.help.rest;

import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.help.RecordService;
import cn.bangdai.app.help.ServiceKind;
import cn.bangdai.app.help.ServiceRecord;
import cn.bangdai.app.help.ServiceRecords;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Page;
import cn.bangdai.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The services recorded in a case of help. */
@RestController
@RequestMapping("/api/cases/{number}/service-records")
class ServiceRecordController {

  record Body(
      ServiceKind kind,
      RegisterCase.Channel channel,
      String explained,
      String filingNumber,
      String approver) {}

  private final CommandPipeline pipeline;
  private final RecordService record;
  private final ServiceRecords records;
  private final CaseAccess access;

  ServiceRecordController(
      CommandPipeline pipeline, RecordService record, ServiceRecords records, CaseAccess access) {
    this.pipeline = pipeline;
    this.record = record;
    this.records = records;
    this.access = access;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  RecordService.Recorded add(@PathVariable String number, @RequestBody Body body, Caller caller) {
    var service =
        new RecordService.Service(
            number,
            body.kind(),
            body.channel(),
            body.explained(),
            body.filingNumber(),
            body.approver());
    return pipeline.run(record, service, caller);
  }

  @GetMapping
  Page<ServiceRecord> all(@PathVariable String number, Actor actor) {
    access.requireSight(number, actor);
    return new Page<>(records.of(number), null);
  }
}
