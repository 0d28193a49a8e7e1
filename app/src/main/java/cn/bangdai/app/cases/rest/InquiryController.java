package cn.bangdai.app.cases.rest;

import cn.bangdai.app.cases.RecordInquiry;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inquiries: record one. */
@RestController
@RequestMapping("/api/inquiries")
class InquiryController {

  private final CommandPipeline pipeline;
  private final RecordInquiry record;

  InquiryController(CommandPipeline pipeline, RecordInquiry record) {
    this.pipeline = pipeline;
    this.record = record;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  RecordInquiry.Recorded record(@RequestBody RecordInquiry.Ask ask, Caller caller) {
    return pipeline.run(record, ask, caller);
  }
}
