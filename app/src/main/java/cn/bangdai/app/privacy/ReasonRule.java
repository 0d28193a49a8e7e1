package cn.bangdai.app.privacy;

import cn.bangdai.app.shared.Refusal;
import java.util.Map;
import java.util.Optional;

/** A reason is a few words that somebody else can understand later. */
final class ReasonRule {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 200;

  private ReasonRule() {}

  /**
   * @param needed whether it may not be missing
   * @return the reason without space around; empty when there is none
   * @throws Refusal INVALID {@code REASON_NEEDED} at {@code reason}
   */
  static Optional<String> check(String typed, boolean needed) {
    String reason = typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    if (reason.isEmpty() && !needed) {
      return Optional.empty();
    }
    if (reason.codePoints().distinct().count() < SHORTEST) {
      throw refused("请写明为什么要看（至少四个字），例如“核对低保待遇，电话联系申请人”。会记入审计。");
    }
    if (reason.length() > LONGEST) {
      throw refused("理由请控制在 200 个字以内。");
    }
    return Optional.of(reason);
  }

  private static Refusal refused(String sentence) {
    return new Refusal(Refusal.Kind.INVALID, "REASON_NEEDED", sentence, Map.of("reason", sentence));
  }
}
