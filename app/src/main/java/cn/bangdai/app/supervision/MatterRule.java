package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What must be said of a matter, for somebody has to be able to answer. */
final class MatterRule {

  private static final int LONGEST_NAME = 50;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,18}[0-9]");

  private MatterRule() {}

  /** The same with its texts cleaned; INVALID with a sentence at each field that is wrong. */
  static RegisterUnresolved.Register checked(RegisterUnresolved.Register r) {
    String name = TypedText.line("name", r.name(), LONGEST_NAME);
    String phone = TypedText.line("phone", r.phone(), LONGEST_NAME);
    String what = TypedText.block("what", r.what(), Typed.LONGEST);
    Map<String, String> wrong = new LinkedHashMap<>();
    if (name == null) {
      wrong.put("name", "请填写反映人的姓名，答复要找到本人。");
    }
    if (phone == null || !PHONE.matcher(phone).matches()) {
      wrong.put("phone", "请填写反映人的联系电话，7 到 20 位数字，答复要打得通。");
    }
    if (what == null) {
      wrong.put("what", "请写明什么事办不成、卡在哪里，照本人的话写。");
    }
    if (!wrong.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "MATTER", String.join(" ", wrong.values()), wrong);
    }
    return new RegisterUnresolved.Register(r.caseNumber(), r.from(), name, phone, what);
  }
}
