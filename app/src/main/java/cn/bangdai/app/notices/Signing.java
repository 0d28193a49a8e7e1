package cn.bangdai.app.notices;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A signature result with what proves it.
 *
 * @param witnesses names; one for a fingerprint, two for a refusal
 * @param postNumber under which it was posted; null unless UNREACHABLE
 * @param note null for none
 */
public record Signing(
    SignatureResult result, List<String> witnesses, String postNumber, String note) {

  private static final int LONGEST_NAMES = 100;
  private static final int LONGEST_NUMBER = 30;
  private static final int LONGEST_NOTE = 500;

  public Signing {
    witnesses = List.copyOf(witnesses);
  }

  /** A signature that nobody else had to see. */
  public static Signing plain(SignatureResult result) {
    return new Signing(result, List.of(), null, null);
  }

  /**
   * @param witnesses names as typed, separated by a comma, a 顿号 or a space; may be null
   * @throws Refusal INVALID when what proves the result is missing
   */
  public static Signing of(
      SignatureResult result, String witnesses, String postNumber, String note) {
    if (result == null) {
      throw refuse("SIGNATURE_RESULT_MISSING", "result", "请选择签收结果：签字、盖章、按手印、电话确认、拒绝签字，或者联系不上。");
    }
    List<String> names = names(TypedText.line("witnesses", witnesses, LONGEST_NAMES));
    if (names.size() < result.witnesses()) {
      throw refuse(
          "WITNESSES_MISSING",
          "witnesses",
          "%s要有 %d 位见证人，请填写姓名，用顿号分开。".formatted(result.title(), result.witnesses()));
    }
    boolean posted = result == SignatureResult.UNREACHABLE;
    String number = posted ? TypedText.line("postNumber", postNumber, LONGEST_NUMBER) : null;
    if (posted && number == null) {
      throw refuse("POST_NUMBER_MISSING", "postNumber", "联系不上的要邮寄送达，请填写邮寄单号。");
    }
    return new Signing(
        result,
        result.witnesses() == 0 ? List.of() : names,
        number,
        TypedText.block("note", note, LONGEST_NOTE));
  }

  private static List<String> names(String typed) {
    return typed == null
        ? List.of()
        : Arrays.stream(typed.split("[、,，;；\\s]+")).filter(n -> !n.isBlank()).distinct().toList();
  }

  /** For a sentence: 按手印（见证人：李四）. */
  public String words() {
    if (result == SignatureResult.UNREACHABLE) {
      return result.title() + "（单号 " + postNumber + "）";
    }
    return witnesses.isEmpty()
        ? result.title()
        : result.title() + "（见证人：" + String.join("、", witnesses) + "）";
  }

  private static Refusal refuse(String code, String field, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
  }
}
