package cn.bangdai.app.bench;

import java.util.List;

/** Takes one case from registration to archive, step by step. */
interface Walk {

  /** Told before each step what it is, and given the step to run. */
  interface Watch {
    void step(String name, Runnable step);

    Watch NONE = (name, step) -> step.run();
  }

  /**
   * @return case number
   */
  String take(Watch watch);

  /** The tasks of a case as history has them, in the order in which they were done, with names. */
  List<String> tasksOf(String caseNumber);
}
