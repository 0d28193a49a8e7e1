package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.OnTheSpot;
import cn.bangdai.app.materials.CheckMaterial;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.MaterialCheck;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.TaskDesk;
import cn.bangdai.app.worklist.TaskReading;
import cn.bangdai.processes.ProxyHandling;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Goes through the steps of one sitting, each its own command with its own outcome, and stops at
 * the first that is refused; what was done stays done.
 */
@Component
class OnTheSpotSitting {

  private final OnTheSpot onTheSpot;
  private final TaskReading tasks;
  private final TaskDesk desk;
  private final Materials materials;
  private final CheckMaterial checkMaterial;
  private final CommandPipeline pipeline;

  OnTheSpotSitting(
      OnTheSpot onTheSpot,
      TaskReading tasks,
      TaskDesk desk,
      Materials materials,
      CheckMaterial checkMaterial,
      CommandPipeline pipeline) {
    this.onTheSpot = onTheSpot;
    this.tasks = tasks;
    this.desk = desk;
    this.materials = materials;
    this.checkMaterial = checkMaterial;
    this.pipeline = pipeline;
  }

  /** The open task that is the next step of the sitting and this person's; empty when none is. */
  Optional<TaskReading.Open> next(String number, Caller caller) {
    return tasks.ofCase(number, caller.actor()).stream()
        .filter(o -> OnTheSpot.STEPS.contains(o.task().key()) && o.standing().mayWork())
        .findFirst();
  }

  /**
   * @param caller its key is the sitting's; each step gets one of its own from it
   * @throws Refusal from the step that was refused
   */
  void run(String number, OnTheSpotInput input, Caller caller) {
    for (int step = 0; step < OnTheSpot.STEPS.size(); step++) {
      Optional<TaskReading.Open> next = next(number, caller);
      if (next.isEmpty()) {
        return;
      }
      String task = next.get().task().key();
      if (task.equals(ProxyHandling.CHECK_MATERIALS)) {
        everythingPresent(number, input, caller);
      }
      desk.complete(next.get().task().id(), input.form(task), keyed(caller, task));
    }
  }

  private void everythingPresent(String number, OnTheSpotInput input, Caller caller) {
    if (!Boolean.TRUE.equals(input.allPresent())) {
      String sentence = "请把材料一件一件看过，再勾选“材料都齐全”。";
      throw new Refusal(Refusal.Kind.INVALID, "NOT_SEEN", sentence, Map.of("allPresent", sentence));
    }
    onTheSpot.requireNothingFlagged(number);
    for (Material material : materials.unchecked(number)) {
      var check =
          new MaterialCheck(
              number, material.code(), MaterialStatus.PRESENT, null, null, null, null, null);
      pipeline.run(checkMaterial, check, keyed(caller, material.code()));
    }
  }

  private static Caller keyed(Caller caller, String step) {
    return new Caller(caller.actor(), caller.idempotencyKey() + "-" + step);
  }
}
