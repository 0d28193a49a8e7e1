package cn.bangdai.app.help;

import cn.bangdai.processes.HelpHandling;
import java.util.Set;

/** The tasks during which an applicant is helped, by BPMN id. */
final class HelpSteps {

  /** Those that the follow-up limit watches. */
  static final Set<String> WATCHED = Set.of(HelpHandling.GUIDE, HelpHandling.TRACK);

  static final Set<String> ALL =
      Set.of(HelpHandling.GUIDE, HelpHandling.TRACK, HelpHandling.DECIDE_ON_HELP);

  private HelpSteps() {}
}
