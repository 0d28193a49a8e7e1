package cn.bangdai.app.planning.web;

import cn.bangdai.app.planning.MeetMilestone;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Marks a milestone met from the page of the case. */
@PageController
class MilestonePage {

  private final CommandPipeline pipeline;
  private final MeetMilestone meet;

  MilestonePage(CommandPipeline pipeline, MeetMilestone meet) {
    this.pipeline = pipeline;
    this.meet = meet;
  }

  @PostMapping("/cases/{number}/milestones/{id}/met")
  String met(
      @PathVariable String number, @PathVariable long id, @RequestParam String key, Actor actor) {
    pipeline.run(meet, new MeetMilestone.Meet(number, id), new Caller(actor, key));
    return "redirect:/cases/{number}#plan";
  }
}
