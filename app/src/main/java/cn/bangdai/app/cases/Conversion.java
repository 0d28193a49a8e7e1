package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.HelpHandling.HelpStep;
import cn.bangdai.processes.ProxyHandling;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 帮办、代办互转: a case keeps its number, its records and its responsible agent, and goes on in the
 * process of the other mode. Runs in the command that completes the last task of the old process,
 * which ends with it.
 */
@Component
public class Conversion {

  private final CaseStore cases;
  private final Conversions conversions;
  private final Catalogue catalogue;
  private final Units units;
  private final Workflow workflow;
  private final Told told;

  Conversion(
      CaseStore cases,
      Conversions conversions,
      Catalogue catalogue,
      Units units,
      Workflow workflow,
      Told told) {
    this.cases = cases;
    this.conversions = conversions;
    this.catalogue = catalogue;
    this.units = units;
    this.workflow = workflow;
    this.told = told;
  }

  /** Who hears of it: the applicant, and the clock. */
  @Component("toldOfConversion")
  record Told(Feedback feedback, HelpLimit limit) {}

  /**
   * The applicant files in person, and is helped: every published item may be (004:
   * 所有事项原则上均可实施帮办服务).
   *
   * @param reason may be null
   * @throws Refusal CONFLICT {@code ALREADY_HELP}
   */
  public void toHelp(String number, String reason, Actor actor) {
    CaseRow c = cases.load(number);
    if (!c.is(Mode.PROXY)) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "ALREADY_HELP", "这个件已经是帮办，不用再转。请选择接下、建议不予受理或者已当场答复。");
    }
    conversions.add(c, Mode.HELP, reason, actor);
    cases.entrusted(number);
    told.limit().begin(number, c.origin(), HelpHandling.GUIDE);
    goesOn(c, HelpHandling.Messages.CONTINUE_AS_HELP);
    told.feedback().tell(number, "这件事改为帮办：由您自己申报，" + actor.name() + " 帮您办到底。", actor);
  }

  /**
   * The agent files in the applicant's place, once the mandate is signed.
   *
   * @param reason may be null
   * @throws Refusal INVALID when the unit's own list does not offer the item for 代办, or the
   *     applicant must come in person (行政许可法 29)
   */
  public void toProxy(String number, String reason, Actor actor) {
    CaseRow c = cases.load(number);
    requireProxy(c);
    conversions.add(c, Mode.PROXY, reason, actor);
    told.limit().end(number);
    goesOn(c, ProxyHandling.Messages.CONTINUE_AS_PROXY);
    told.feedback().tell(number, "这件事改为代办：签好委托书，就由我们替您去办。", actor);
  }

  /** Whether {@link #toProxy} would go through. */
  boolean offersProxy(CaseRow c) {
    try {
      requireProxy(c);
      return true;
    } catch (Refusal notOffered) {
      return false;
    }
  }

  private void requireProxy(CaseRow c) {
    catalogue.requireOffered(catalogue.item(c.itemCode()), units.unit(c.origin()), Mode.PROXY);
  }

  private void goesOn(CaseRow c, String message) {
    String instance =
        workflow.continueWith(
            message,
            c.number(),
            Map.of(
                ProxyHandling.Variables.CASE_NUMBER, c.number(),
                ProxyHandling.Variables.ORIGIN, c.origin(),
                ProxyHandling.Variables.AT, c.origin(),
                HelpHandling.Variables.HELP_STEP, HelpStep.GUIDE.name()));
    cases.started(c.number(), instance);
  }
}
