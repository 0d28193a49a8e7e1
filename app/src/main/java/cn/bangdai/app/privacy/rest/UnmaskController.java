package cn.bangdai.app.privacy.rest;

import cn.bangdai.app.privacy.PersonalField;
import cn.bangdai.app.privacy.Unmask;
import cn.bangdai.app.privacy.UnmaskedValue;
import cn.bangdai.app.privacy.Unmaskings;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.identity.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One field of an applicant unmasked, and who was shown what. */
@RestController
class UnmaskController {

  private final CommandPipeline pipeline;
  private final Unmask unmask;
  private final UnmaskedValue values;
  private final Unmaskings unmaskings;

  UnmaskController(
      CommandPipeline pipeline, Unmask unmask, UnmaskedValue values, Unmaskings unmaskings) {
    this.pipeline = pipeline;
    this.unmask = unmask;
    this.values = values;
    this.unmaskings = unmaskings;
  }

  /**
   * @param reason null from somebody with an open duty in the case
   */
  record Why(String reason) {}

  /**
   * The value is in this answer alone: neither browsers nor the keys of repeated commands keep it.
   */
  @PostMapping("/api/cases/{number}/applicant/{field}/unmask")
  ResponseEntity<UnmaskedValue.Shown> unmask(
      @PathVariable String number,
      @PathVariable String field,
      @RequestBody(required = false) Why why,
      Caller caller) {
    Unmask.Ask ask =
        new Unmask.Ask(number, PersonalField.named(field), why == null ? null : why.reason());
    Unmask.Granted granted = pipeline.run(unmask, ask, caller);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(values.of(granted.id(), caller.actor()));
  }

  /**
   * @param many only what was one too many within an hour
   */
  @GetMapping("/api/supervision/unmaskings")
  Page<Unmaskings.Line> list(
      @RequestParam(defaultValue = "false") boolean many,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return unmaskings.find(many, cursor, Paging.size(limit), actor);
  }
}
