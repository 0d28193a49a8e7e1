package cn.bangdai.app.notices.rest;

import cn.bangdai.app.notices.AcknowledgeNotice;
import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.notices.SignatureResult;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records what came of asking the applicant to acknowledge a notice. */
@RestController
class AcknowledgementController {

  private final CommandPipeline pipeline;
  private final AcknowledgeNotice acknowledge;

  AcknowledgementController(CommandPipeline pipeline, AcknowledgeNotice acknowledge) {
    this.pipeline = pipeline;
    this.acknowledge = acknowledge;
  }

  record Body(SignatureResult result, List<String> witnesses, String postNumber, String note) {}

  @PostMapping("/api/cases/{caseNumber}/documents/{id}/acknowledgement")
  AcknowledgeNotice.Acknowledged acknowledge(
      @PathVariable String caseNumber,
      @PathVariable String id,
      @RequestBody Body body,
      Caller caller) {
    String witnesses = body.witnesses() == null ? null : String.join("、", body.witnesses());
    return pipeline.run(
        acknowledge,
        new AcknowledgeNotice.Acknowledge(
            caseNumber, uuid(id), body.result(), witnesses, body.postNumber(), body.note()),
        caller);
  }

  /** Something that is no id names no document. */
  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Notices.notFound();
    }
  }
}
