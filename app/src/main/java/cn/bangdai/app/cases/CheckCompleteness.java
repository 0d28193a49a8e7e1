package cn.bangdai.app.cases;

import cn.bangdai.app.custody.SightedPapers;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.notices.NoticeKind;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 材料审核: the materials are complete, or the applicant is told once of everything that is not (001
 * 三（三）4, 002 四（四）).
 */
@Component
class CheckCompleteness implements TaskWork {

  private final Materials materials;
  private final SupplementRequest supplement;
  private final SightedPapers papers;

  CheckCompleteness(Materials materials, SupplementRequest supplement, SightedPapers papers) {
    this.papers = papers;
    this.materials = materials;
    this.supplement = supplement;
  }

  @Override
  public String key() {
    return ProxyHandling.CHECK_MATERIALS;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    if (answers.is(Outcome.COMPLETE)) {
      requireNone(materials.incomplete(number), "还不能算材料齐全：%s。请逐项核对，缺的请选“材料不齐”并一次告知。");
      papers.sight(number, task.unit(), actor);
      return Performed.said("材料齐全");
    }
    requireNone(materials.unchecked(number), "告知要一次说全，%s 还没有核对。请核对完再开告知书。");
    supplement.ask(number, NoticeKind.ONE_TIME, task.unit(), answers, actor);
    return Performed.said("材料不齐，已一次性告知");
  }

  private static void requireNone(List<Material> inTheWay, String sentence) {
    if (!inTheWay.isEmpty()) {
      String names = inTheWay.stream().map(Material::name).collect(Collectors.joining("、"));
      throw new Refusal(
          Refusal.Kind.INVALID, "MATERIALS_NOT_CHECKED", sentence.formatted("“" + names + "”"));
    }
  }
}
