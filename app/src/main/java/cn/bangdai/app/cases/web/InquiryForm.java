package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.RecordInquiry;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.cases.TypedRegistration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of 登记咨询, as typed.
 *
 * @param key idempotency key of the page
 */
record InquiryForm(Map<String, String> values, String key) {

  /** In the order of the page. */
  static final List<String> FIELDS =
      List.of(
          "item",
          "question",
          "outcome",
          "answer",
          "referredUnit",
          "referredPerson",
          "name",
          "phone",
          "channel",
          "draft");

  static InquiryForm fresh() {
    return new InquiryForm(
        Map.of("outcome", "ANSWERED", "channel", "WINDOW"), UUID.randomUUID().toString());
  }

  static InquiryForm sent(MultiValueMap<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    FIELDS.stream()
        .filter(field -> parameters.getFirst(field) != null)
        .forEach(field -> values.put(field, parameters.getFirst(field)));
    String key = parameters.getFirst("key");
    return new InquiryForm(
        values, key == null || key.isBlank() ? UUID.randomUUID().toString() : key);
  }

  InquiryForm renewed() {
    return new InquiryForm(values, UUID.randomUUID().toString());
  }

  InquiryForm with(String field, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    if (value != null) {
      changed.put(field, value);
    }
    return new InquiryForm(changed, key);
  }

  public String get(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean is(String field, String value) {
    return value.equals(values.get(field));
  }

  RecordInquiry.Ask command() {
    return new RecordInquiry.Ask(
        TypedRegistration.line(get("item")),
        TypedRegistration.line(get("question")),
        TypedRegistration.choice(RecordInquiry.Outcome.class, get("outcome")),
        TypedRegistration.line(get("answer")),
        TypedRegistration.line(get("referredUnit")),
        TypedRegistration.line(get("referredPerson")),
        TypedRegistration.line(get("name")),
        TypedRegistration.phone(get("phone")),
        TypedRegistration.choice(RegisterCase.Channel.class, get("channel")));
  }
}
