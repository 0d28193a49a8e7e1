package cn.bangdai.forms;

import java.util.List;
import java.util.function.Function;

/** What came of checking an input: a {@link Submission}, or {@link Rejected} with what to mend. */
public sealed interface Validated permits Submission, Rejected {

  /**
   * The submission, or the exception that is made from the problems.
   *
   * @param refusal gets at least one problem
   */
  default Submission orElseThrow(Function<List<Problem>, ? extends RuntimeException> refusal) {
    if (this instanceof Rejected rejected) {
      throw refusal.apply(rejected.problems());
    }
    return (Submission) this;
  }
}
