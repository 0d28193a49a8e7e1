package cn.bangdai.app.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The case of a task, in the one line that its page begins with; answered by who keeps cases. */
public interface TaskCase {

  Line of(OpenTask task);

  /**
   * @param mode in Chinese; null for a task of no case
   * @param tags what is particular about the applicant or the case, in Chinese words
   * @param responsible user name of the responsible agent; null before there is one
   * @param onward name of the unit that the case goes to when all goes well; null when it stays or
   *     isn't known
   * @param next name of the unit that the case goes to, by outcome; an outcome without is absent
   */
  record Line(
      String mode,
      List<String> tags,
      String responsible,
      String responsibleName,
      Limit limit,
      String onward,
      Map<String, String> next) {

    /** What there is to say when a task belongs to no case. */
    public static final Line NONE = new Line(null, List.of(), null, null, null, null, Map.of());
  }

  /**
   * The nearest open limit of a case; null in {@link Line} when none is open.
   *
   * @param left working days, negative when overdue
   * @param dueOn null while the clock is paused
   */
  record Limit(String lamp, Integer left, LocalDate dueOn) {}
}
