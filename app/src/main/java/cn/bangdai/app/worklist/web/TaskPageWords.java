package cn.bangdai.app.worklist.web;

import cn.bangdai.app.worklist.OpenTask;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of buttons: a verb and what comes of it, by task and outcome. */
@Component
class TaskPageWords {

  private final MessageSource messages;

  TaskPageWords(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param outcome null while none is chosen
   * @param next names of the units that the case goes to, by outcome
   */
  FormWords of(OpenTask task, String outcome, Map<String, String> next) {
    if (outcome == null || outcome.isEmpty()) {
      return new FormWords(text("task.do"), null, text("task.after"));
    }
    String step = task.key() + "." + outcome;
    String unit = next.get(outcome);
    String button = unit == null ? null : text("task.do." + step + ".to", unit);
    return new FormWords(
        button != null ? button : text("task.do." + step),
        text("task.bold." + step),
        text("task.after." + step));
  }

  /** What a task is about, in a question; null when its name says it. */
  String question(OpenTask task) {
    return text("task.ask." + task.key());
  }

  /** Help for a field whose choices are listed; null for the form's own words. */
  String help(String task, String field) {
    return text("task.help." + task + "." + field);
  }

  /** For people without script. */
  String when(String choices) {
    return text("task.when", choices);
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
  }
}
