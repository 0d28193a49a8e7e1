package cn.bangdai.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Gives the texts of a form post the types that JSON would have had. */
final class PageInput {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,10})?");

  private PageInput() {}

  static Map<String, Object> read(Form form, Map<String, List<String>> parameters) {
    Map<String, Object> input = new HashMap<>();
    for (Field field : form.inputs()) {
      List<String> sent = parameters.get(field.key());
      input.put(field.key(), typed(field.type(), sent == null ? List.of() : sent));
    }
    return input;
  }

  private static Object typed(FieldType type, List<String> sent) {
    return switch (type) {
      case CHECKBOX -> !sent.isEmpty() && !sent.contains("false");
      case TAGLIST -> sent.stream().filter(Objects::nonNull).flatMap(String::lines).toList();
      case NUMBER -> sent.isEmpty() ? null : number(sent.get(0));
      default -> sent.isEmpty() ? null : sent.get(0);
    };
  }

  /**
   * Chinese keyboards write digits full-width too. What is no number stays, to be complained of.
   */
  private static Object number(String sent) {
    if (sent == null) {
      return null;
    }
    String digits = Normalizer.normalize(sent, Normalizer.Form.NFKC).strip();
    return NUMBER.matcher(digits).matches() ? new BigDecimal(digits) : sent;
  }
}
