package cn.bangdai.app.help.web;

import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.help.RecordService;
import cn.bangdai.app.help.ServiceKind;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A service record as typed.
 *
 * @param key idempotency key of the form
 * @param task id of the task from whose page it is recorded; null from elsewhere
 */
record ServiceForm(
    String key,
    String task,
    String kind,
    String channel,
    String explained,
    String filingNumber,
    String approver) {

  ServiceForm {
    key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
  }

  static ServiceForm fresh(String task) {
    return new ServiceForm(null, task, null, RegisterCase.Channel.WINDOW.name(), null, null, null);
  }

  /** After a refusal the next attempt is a command of its own. */
  ServiceForm again() {
    return new ServiceForm(null, task, kind, channel, explained, filingNumber, approver);
  }

  RecordService.Service command(String caseNumber) {
    return new RecordService.Service(
        caseNumber,
        choice(ServiceKind.class, kind),
        choice(RegisterCase.Channel.class, channel),
        explained,
        filingNumber,
        approver);
  }

  /** A choice that isn't one of ours counts as not made. */
  private static <E extends Enum<E>> E choice(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Where to after it is recorded. */
  String back() {
    boolean known = task != null && task.matches("[A-Za-z0-9-]{1,64}");
    return known ? "redirect:/tasks/" + task : "redirect:/cases/{number}";
  }
}
