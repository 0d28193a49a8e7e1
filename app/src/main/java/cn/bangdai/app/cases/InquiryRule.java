package cn.bangdai.app.cases;

import cn.bangdai.app.cases.RecordInquiry.Ask;
import cn.bangdai.app.cases.RecordInquiry.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a recorded inquiry must satisfy; fields and sentences as in {@link RegistrationRule}.
 *
 * @param field where the sentence stands
 * @param broken whether the inquiry breaks the rule
 * @param sentence what to do
 */
record InquiryRule(String field, Predicate<Ask> broken, String sentence) {

  private static final int SHORT = 100;
  private static final int LONG = 1000;

  static final List<InquiryRule> ALL =
      List.of(
          new InquiryRule("question", a -> blank(a.question()), "请写下对方问了什么。"),
          new InquiryRule("question", a -> longer(a.question(), LONG), "问题请控制在 1000 个字以内。"),
          new InquiryRule("question", a -> unclean(a.question()), "问题里有看不见的控制符，请删掉后重新填写。"),
          new InquiryRule("outcome", a -> a.outcome() == null, "请选择：当场答复了，还是转给了别的单位。"),
          new InquiryRule(
              "answer", a -> a.outcome() == Outcome.ANSWERED && blank(a.answer()), "请写下怎么答复的。"),
          new InquiryRule("answer", a -> longer(a.answer(), LONG), "答复请控制在 1000 个字以内。"),
          new InquiryRule("answer", a -> unclean(a.answer()), "答复里有看不见的控制符，请删掉后重新填写。"),
          new InquiryRule(
              "referredUnit",
              a -> a.outcome() == Outcome.REFERRED && blank(a.referredUnit()),
              "请写明转给了哪个单位（首问负责，要说清楚找谁）。"),
          new InquiryRule(
              "referredUnit", a -> longer(a.referredUnit(), SHORT), "单位名称请控制在 100 个字以内。"),
          new InquiryRule(
              "referredUnit", a -> unclean(a.referredUnit()), "单位名称里有看不见的控制符，请删掉后重新填写。"),
          new InquiryRule(
              "referredPerson", a -> longer(a.referredPerson(), SHORT), "联系人请控制在 100 个字以内。"),
          new InquiryRule(
              "referredPerson", a -> unclean(a.referredPerson()), "联系人里有看不见的控制符，请删掉后重新填写。"),
          new InquiryRule("name", a -> longer(a.name(), SHORT), "姓名请控制在 100 个字以内。"),
          new InquiryRule("name", a -> unclean(a.name()), "姓名里有看不见的控制符，请删掉后重新填写。"),
          new InquiryRule(
              "phone",
              a -> !blank(a.phone()) && !Identifiers.isPhone(a.phone()),
              "电话号码不对，请填写 11 位手机号，或带区号的固定电话；不愿留的可以空着。"),
          new InquiryRule("channel", a -> a.channel() == null, "请选择怎么来的，例如窗口或电话。"));

  /** Sentences by field, the first broken rule of each field. */
  static Map<String, String> objections(Ask ask) {
    Map<String, String> objections = new LinkedHashMap<>();
    for (InquiryRule rule : ALL) {
      if (!objections.containsKey(rule.field()) && rule.broken().test(ask)) {
        objections.put(rule.field(), rule.sentence());
      }
    }
    return objections;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean longer(String text, int most) {
    return text != null && text.length() > most;
  }

  /** Line breaks and tabs are how people write; other control characters are not. */
  private static boolean unclean(String text) {
    return text != null && RegistrationRule.unclean(text.replaceAll("[\\n\\r\\t]", " "));
  }
}
