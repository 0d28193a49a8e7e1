package cn.bangdai.app.worklist;

import cn.bangdai.processes.Outcome;

/**
 * Says of a way to end a task whether it is open to this case; what is not is neither drawn nor
 * listed. Whoever sends it all the same is told why by the rule behind the task.
 */
public interface OutcomeOffer {

  boolean offers(OpenTask task, Outcome outcome);
}
