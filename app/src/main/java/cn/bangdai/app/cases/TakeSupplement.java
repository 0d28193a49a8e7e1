package cn.bangdai.app.cases;

import cn.bangdai.app.custody.Custody;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Correction;
import cn.bangdai.processes.ProxyHandling;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 补正: the applicant brought what was asked for. Before the papers left, the agent checks again;
 * afterwards the new pieces are taken into custody and travel to whoever asked, and the clock goes
 * on.
 */
@Component
class TakeSupplement implements TaskWork {

  private final CaseStore cases;
  private final Parties parties;
  private final Materials materials;
  private final Custody custody;
  private final Deadlines deadlines;

  TakeSupplement(
      CaseStore cases, Parties parties, Materials materials, Custody custody, Deadlines deadlines) {
    this.cases = cases;
    this.parties = parties;
    this.materials = materials;
    this.custody = custody;
    this.deadlines = deadlines;
  }

  @Override
  public String key() {
    return ProxyHandling.SUPPLEMENT;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    cases.supplemented(number);
    String asker = task.facts().get(Correction.Variables.ASKER);
    if (asker == null) {
      return Performed.said("申请人已补来材料，待核对");
    }
    requireMended(materials.flagged(number));
    custody.takeIn(number, task.origin(), actor);
    parties.waits(number, asker, false);
    deadlines.resume(number, DeadlineKind.PROMISED);
    return Performed.said("补正材料已收齐，送往要求补正的单位");
  }

  private static void requireMended(List<Material> flagged) {
    if (!flagged.isEmpty()) {
      String names = flagged.stream().map(Material::name).collect(Collectors.joining("、"));
      throw new Refusal(
          Refusal.Kind.INVALID, "STILL_MISSING", "“" + names + "”还没有补好。请收到后把它改为“已收到”或“免交”，再办这一步。");
    }
  }
}
