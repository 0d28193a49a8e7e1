package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.Delegation;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.TaskReading;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.ProxyHandling;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 当场办结: an item that the station is authorised for, with everything present, is done in one
 * sitting. Tells whether that is so, and how far it is; each step stays its own command.
 */
@Component
public class OnTheSpot {

  /** The steps of one sitting, in their order. */
  public static final List<String> STEPS =
      List.of(
          ProxyHandling.TAKE_REQUEST,
          ProxyHandling.SIGN_MANDATE,
          ProxyHandling.CHECK_MATERIALS,
          ProxyHandling.HAND_OVER,
          ProxyHandling.ACCEPT_APPLICATION,
          Decision.DECIDE,
          ProxyHandling.ISSUE_RESULT,
          ProxyHandling.DELIVER);

  private final CaseStore cases;
  private final Catalogue catalogue;
  private final Units units;
  private final TaskReading tasks;
  private final Materials materials;

  OnTheSpot(
      CaseStore cases, Catalogue catalogue, Units units, TaskReading tasks, Materials materials) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.units = units;
    this.tasks = tasks;
    this.materials = materials;
  }

  /**
   * Whether the actor may do the case in one sitting from where it stands now: the origin's station
   * is authorised, the actor has a post there, and every open task is the actor's or free for them.
   *
   * @throws Refusal NOT_FOUND when the actor may not see the case
   */
  public boolean offered(String caseNumber, Actor actor) {
    List<TaskReading.Open> open = tasks.ofCase(caseNumber, actor);
    return mayOpen(caseNumber, actor)
        && !open.isEmpty()
        && open.stream().allMatch(o -> STEPS.contains(o.task().key()) && o.standing().mayWork());
  }

  /**
   * Whether cases of this item are done in one sitting at the origin, and the actor works there.
   */
  public boolean mayOpen(String caseNumber, Actor actor) {
    CaseRow c = cases.load(caseNumber);
    return c.is(Mode.PROXY)
        && authorised(c)
        && actor.posts().stream().anyMatch(post -> post.unit().equals(c.origin()));
  }

  private boolean authorised(CaseRow c) {
    return catalogue.delegation(c.itemCode(), units.unit(c.origin()).level())
        == Delegation.AUTHORISED;
  }

  /**
   * @throws Refusal INVALID {@code NOT_COMPLETE} when a material is flagged: the applicant is told
   *     once of everything, in the usual way
   */
  public void requireNothingFlagged(String caseNumber) {
    if (!materials.flagged(caseNumber).isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "NOT_COMPLETE", "有材料标了缺少或有问题，不能当场办结。请从工作台打开“材料审核”，一次告知申请人。");
    }
  }
}
