package cn.bangdai.app.planning.rest;

import cn.bangdai.app.planning.MeetMilestone;
import cn.bangdai.app.planning.Milestones;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Milestones of a case: list, mark one met. */
@RestController
@RequestMapping("/api/cases/{number}/milestones")
class MilestoneController {

  private final CommandPipeline pipeline;
  private final MeetMilestone meet;
  private final Milestones milestones;
  private final CaseAccess access;

  MilestoneController(
      CommandPipeline pipeline, MeetMilestone meet, Milestones milestones, CaseAccess access) {
    this.pipeline = pipeline;
    this.meet = meet;
    this.milestones = milestones;
    this.access = access;
  }

  @GetMapping
  MeetMilestone.Plan of(@PathVariable String number, Actor actor) {
    access.requireSight(number, actor);
    return new MeetMilestone.Plan(milestones.of(number));
  }

  @PostMapping("/{id}/met")
  MeetMilestone.Plan met(@PathVariable String number, @PathVariable long id, Caller caller) {
    return pipeline.run(meet, new MeetMilestone.Meet(number, id), caller);
  }
}
