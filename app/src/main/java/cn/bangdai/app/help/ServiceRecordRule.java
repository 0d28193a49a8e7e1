package cn.bangdai.app.help;

import cn.bangdai.app.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a service record must say; every rule that is broken is told at its field. */
record ServiceRecordRule(String field, Predicate<RecordService.Service> broken, String sentence) {

  static final List<ServiceRecordRule> ALL =
      List.of(
          new ServiceRecordRule("kind", s -> s.kind() == null, "请选择帮了什么，例如政策讲解或者网上申报。"),
          new ServiceRecordRule("channel", s -> s.channel() == null, "请选择用什么方式帮的，例如窗口或者电话。"),
          new ServiceRecordRule("explained", s -> s.explained() == null, "请写明说了什么、做了什么，以后要查得到。"),
          new ServiceRecordRule(
              "filingNumber",
              s -> s.kind() == ServiceKind.ONLINE_FILING && s.filingNumber() == null,
              "网上申报请填写申报编号，跟踪办理要用它。"));

  static void check(RecordService.Service service) {
    Map<String, String> objections = new LinkedHashMap<>();
    for (ServiceRecordRule rule : ALL) {
      if (rule.broken().test(service)) {
        objections.putIfAbsent(rule.field(), rule.sentence());
      }
    }
    if (!objections.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "SERVICE_RECORD",
          String.join(" ", objections.values()),
          objections);
    }
  }
}
