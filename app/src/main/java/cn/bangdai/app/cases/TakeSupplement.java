package cn.bangdai.app.cases;

import cn.bangdai.app.custody.Custody;
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

  private final CaseRecords records;
  private final Parties parties;
  private final Materials materials;
  private final Custody custody;
  private final CaseClocks clocks;
  private final SupplementLimit limit;

  TakeSupplement(
      CaseRecords records,
      Parties parties,
      Materials materials,
      Custody custody,
      CaseClocks clocks,
      SupplementLimit limit) {
    this.records = records;
    this.parties = parties;
    this.materials = materials;
    this.custody = custody;
    this.clocks = clocks;
    this.limit = limit;
  }

  @Override
  public String key() {
    return ProxyHandling.SUPPLEMENT;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    records.cases().supplemented(number);
    String asker = task.facts().get(Correction.Variables.ASKER);
    limit.met(number, asker == null ? task.unit() : asker);
    if (asker == null) {
      records.feedback().tell(number, "您补来的材料收到了，正在核对。", actor);
      return Performed.said("申请人已补来材料，待核对");
    }
    requireMended(materials.flagged(number));
    custody.takeIn(number, task.origin(), actor);
    parties.waits(number, asker, null);
    clocks.follow(number);
    records.feedback().tell(number, "您补来的材料收齐了，送往要求补正的单位。", actor);
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
