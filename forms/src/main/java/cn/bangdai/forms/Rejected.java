package cn.bangdai.forms;

import java.util.List;

/**
 * An input that is not accepted.
 *
 * @param problems at least one, in the order of the form, unknown names last; a field appears once
 */
public record Rejected(List<Problem> problems) implements Validated {

  public Rejected {
    problems = List.copyOf(problems);
  }
}
