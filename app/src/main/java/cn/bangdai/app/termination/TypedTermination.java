package cn.bangdai.app.termination;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import java.util.List;
import java.util.Map;

/** Makes of a termination as sent what is judged and kept. */
final class TypedTermination {

  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_LINE = 200;
  private static final int MOST = 20;

  private TypedTermination() {}

  /** Where the registry lists the enterprise, it is itself check result and source. */
  static TerminateCase.Terminate completed(
      TerminateCase.Terminate t, TerminationFacts.Facts facts) {
    Grounds g = t.grounds();
    if (t.condition() != Condition.DISHONEST_ENTERPRISE || !facts.listed()) {
      return t;
    }
    String result = blank(g.checkResult()) ? facts.entry().words() : g.checkResult();
    String source = blank(g.source()) ? facts.entry().source() : g.source();
    return with(t, new Grounds(result, source, null, null, null, null, null, null, null));
  }

  /**
   * Texts as forms clean them, and of the grounds only what the condition asks for.
   *
   * @throws Refusal INVALID for what can't be kept
   */
  static TerminateCase.Terminate cleaned(TerminateCase.Terminate t) {
    most("evidence", t.evidence(), "证明材料最多 20 项。");
    Grounds grounds = t.condition() == null ? Grounds.NONE : t.grounds().of(t.condition());
    most("reminders", grounds.reminders(), "提醒记录最多 20 次。");
    return new TerminateCase.Terminate(
        t.caseNumber(),
        t.condition(),
        TypedText.block("reason", t.reason(), LONGEST_REASON),
        t.evidence().stream().map(TypedTermination::evidence).toList(),
        cleaned(grounds));
  }

  private static Grounds cleaned(Grounds g) {
    return new Grounds(
        TypedText.block("checkResult", g.checkResult(), LONGEST_REASON),
        TypedText.line("source", g.source(), LONGEST_LINE),
        g.variant(),
        TypedText.block("legalBasis", g.legalBasis(), LONGEST_REASON),
        g.materials(),
        g.toAuthority(),
        TypedText.line("authority", g.authority(), LONGEST_LINE),
        g.clause(),
        g.reminders().stream().map(TypedTermination::cleaned).toList());
  }

  private static Grounds.Reminder cleaned(Grounds.Reminder r) {
    return new Grounds.Reminder(r.on(), TypedText.line("reminders", r.how(), LONGEST_LINE));
  }

  /** What cannot be seen stays as an empty item, for the rule to tell of. */
  private static String evidence(String item) {
    String line = TypedText.line("evidence", item, LONGEST_LINE);
    return line == null ? "" : line;
  }

  private static void most(String field, List<?> items, String sentence) {
    if (items.size() > MOST) {
      throw new Refusal(Refusal.Kind.INVALID, "TERMINATION", sentence, Map.of(field, sentence));
    }
  }

  private static TerminateCase.Terminate with(TerminateCase.Terminate t, Grounds grounds) {
    return new TerminateCase.Terminate(
        t.caseNumber(), t.condition(), t.reason(), t.evidence(), grounds);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
