package cn.bangdai.app.worklist;

/**
 * In whose hands a task is.
 *
 * @param assignee user name; null when anyone entitled may claim it
 */
public record TaskHeld(String id, String assignee) {}
