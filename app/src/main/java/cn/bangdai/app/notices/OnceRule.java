package cn.bangdai.app.notices;

import cn.bangdai.app.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything is told at once: a unit that has told the applicant may later name only what was told
 * before. A unit that tells for the first time may name what those before it missed; that counts
 * against the last of them.
 *
 * <p>Source: 002 四（四） 一次性告知; 行政许可法 32; DESIGN 5, One-time notice.
 */
final class OnceRule {

  /** A unit before this one did not name what it should have. */
  static final String FRONT_MISSED = "FRONT_MISSED";

  /** An earlier notice of the case. */
  record Told(String unit, Set<String> materials) {}

  private final List<Told> earlier;

  /**
   * @param earlier oldest first
   */
  OnceRule(List<Told> earlier) {
    this.earlier = List.copyOf(earlier);
  }

  /**
   * Whether the lines may be told by the unit.
   *
   * @return the unit against which an override counts; null when none is needed
   * @throws Refusal when the unit has told before, and not told this
   */
  String missedBy(String unit, List<NoticeLine> lines) {
    if (earlier.isEmpty()) {
      return null;
    }
    Set<String> told =
        earlier.stream().flatMap(t -> t.materials().stream()).collect(Collectors.toSet());
    List<String> untold =
        lines.stream().filter(l -> !told.contains(l.material())).map(NoticeLine::name).toList();
    if (untold.isEmpty()) {
      return null;
    }
    if (earlier.stream().anyMatch(t -> t.unit().equals(unit))) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "NOTICE_NOT_ONCE",
          "本单位已经告知过申请人，再次告知不能提出上次没有告知的材料：%s。请改正这些材料的核对结论，或者由本单位协助申请人解决。"
              .formatted(String.join("、", untold)));
    }
    return earlier.get(earlier.size() - 1).unit();
  }
}
