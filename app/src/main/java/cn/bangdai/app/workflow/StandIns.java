package cn.bangdai.app.workflow;

import java.util.List;

/**
 * Asked for the posts that may claim a task which the model gives to one person, when that person
 * is away and nobody stands in by name: the expression of its assignee has come to nothing, and a
 * task without assignee and candidates would be nobody's.
 */
public interface StandIns {

  /** Groups {@code role@unit}; never empty. */
  List<String> candidates(String caseNumber);
}
