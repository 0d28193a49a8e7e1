package cn.bangdai.app.termination.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.termination.ApplicantDuty;
import cn.bangdai.app.termination.Condition;
import cn.bangdai.app.termination.TerminationFacts;
import cn.bangdai.identity.Actor;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a termination says of the case and offers to choose from. */
@Component
class TerminationScene {

  private static final List<Condition> CHOICES =
      Arrays.stream(Condition.values()).filter(c -> c != Condition.COMPLETED).toList();

  private final CaseAccess access;
  private final CaseStore cases;
  private final CaseHeads heads;
  private final TerminationFacts facts;
  private final Materials materials;
  private final Whereabouts whereabouts;

  TerminationScene(
      CaseAccess access,
      CaseStore cases,
      CaseHeads heads,
      TerminationFacts facts,
      Materials materials,
      Whereabouts whereabouts) {
    this.access = access;
    this.cases = cases;
    this.heads = heads;
    this.facts = facts;
    this.materials = materials;
    this.whereabouts = whereabouts;
  }

  /**
   * @throws Refusal unless the actor sees the case, works on it, and it is open without a request
   */
  void show(String number, TerminationForm form, Actor actor, Model model) {
    access.requireWork(number, actor);
    CaseRow c = cases.load(number);
    c.requireOpen();
    if (c.terminationRequested()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "TERMINATION_REQUESTED", "这个件已经有一个终止申请在等复核，不能再提。请等复核有结果。");
    }
    CaseHead head = heads.of(number, actor);
    model.addAttribute("head", head);
    model.addAttribute("origin", whereabouts.place(head.origin()));
    model.addAttribute("papers", whereabouts.of(number));
    model.addAttribute("form", form);
    model.addAttribute("conditions", CHOICES);
    choices(number, form.condition(), model);
  }

  private void choices(String number, Condition condition, Model model) {
    switch (condition) {
      case DISHONEST_ENTERPRISE -> model.addAttribute("listed", facts.of(number).entry());
      case FALSE_MATERIALS -> {
        List<Material> list = materials.of(number);
        model.addAttribute("materials", list);
        model.addAttribute("pieces", facts.inHands(number));
      }
      case DUTY_REFUSAL -> model.addAttribute("duties", ApplicantDuty.all());
      default -> {
        // Nothing to choose from.
      }
    }
  }
}
