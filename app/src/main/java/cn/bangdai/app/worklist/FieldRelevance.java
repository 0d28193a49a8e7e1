package cn.bangdai.app.worklist;

/**
 * Says of a field that has something to ask now and then only whether it is drawn for a task. What
 * is not drawn is not asked: whoever needs it is told by the rule behind it.
 */
public interface FieldRelevance {

  /** Key of the field, in whichever form it stands. */
  String field();

  boolean of(OpenTask task);
}
