package cn.bangdai.app.notices;

import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.notices.OnceRule.Overridden;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Issues notices, and shows them to whoever may see the case. */
@Component
public class Notices {

  /**
   * A notice to be issued.
   *
   * @param unit for which it is issued
   * @param dueOn until when the supplement is asked for; null when no day is set
   * @param override why it may name what was not told before; null when it names nothing new
   */
  public record Wish(NoticeKind kind, String unit, LocalDate dueOn, NoticeOverride override) {}

  private final Materials materials;
  private final NoticeTable table;
  private final CaseAccess access;
  private final Clock clock;

  Notices(Materials materials, NoticeTable table, CaseAccess access, Clock clock) {
    this.materials = materials;
    this.table = table;
    this.access = access;
    this.clock = clock;
  }

  /**
   * One notice of everything missing or defective in the case. Runs in the caller's transaction,
   * with the case row locked and access decided.
   *
   * @throws Refusal INVALID {@code NOTHING_TO_TELL} when no material is flagged; INVALID {@code
   *     NOTICE_NOT_ONCE} when it names what was not told before and no override allows that
   */
  public Notice issue(String caseNumber, Wish wish, Actor actor) {
    List<Material> flagged = materials.flagged(caseNumber);
    if (flagged.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "NOTHING_TO_TELL",
          "材料清单里没有标记为缺少或有问题的材料，没有可告知的内容。请先在材料清单中标记并写明补正办法。");
    }
    List<NoticeLine> lines =
        IntStream.range(0, flagged.size())
            .mapToObj(i -> NoticeLine.of(i + 1, flagged.get(i)))
            .toList();
    List<OnceRule.Told> earlier = table.told(caseNumber);
    OnceRule once = rule(caseNumber, earlier);
    Overridden overridden = once.require(wish.unit(), lines, wish.override());
    int position = earlier.size() + 1;
    Notice notice =
        new Notice(
            UUID.randomUUID(),
            caseNumber,
            wish.kind(),
            caseNumber + "-告" + position,
            wish.kind().title(),
            wish.unit(),
            actor.name(),
            clock.instant(),
            wish.dueOn(),
            overridden == null ? null : overridden.kind(),
            overridden == null ? null : overridden.missedBy(),
            overridden == null ? null : overridden.reason(),
            marked(lines, once.untold(lines)),
            List.of());
    table.insert(notice, position, actor);
    table.insertLines(notice, flagged.stream().map(Material::id).toList());
    return notice;
  }

  private OnceRule rule(String caseNumber, List<OnceRule.Told> earlier) {
    return new OnceRule(earlier, !earlier.isEmpty() && table.guideChanged(caseNumber));
  }

  private static List<NoticeLine> marked(List<NoticeLine> lines, List<NoticeLine> added) {
    return lines.stream().map(line -> added.contains(line) ? line.asAdded() : line).toList();
  }

  /** Whether the applicant has been told of anything in writing before. */
  public boolean toldBefore(String caseNumber) {
    return !table.told(caseNumber).isEmpty();
  }

  /**
   * Names of flagged materials that an override would be needed for, were a notice issued now.
   * Access is the caller's business.
   */
  public List<String> untold(String caseNumber) {
    List<NoticeLine> lines =
        materials.flagged(caseNumber).stream().map(m -> NoticeLine.of(1, m)).toList();
    return new OnceRule(table.told(caseNumber), false)
        .untold(lines).stream().map(NoticeLine::name).toList();
  }

  /**
   * Oldest first.
   *
   * @throws Refusal NOT_FOUND when the actor may not see the case
   */
  public List<Notice> of(String caseNumber, Actor actor) {
    access.requireSight(caseNumber, actor);
    return table.of(caseNumber);
  }

  /**
   * @throws Refusal NOT_FOUND when the actor may not see the case, or it has no such notice
   */
  public Notice get(String caseNumber, UUID id, Actor actor) {
    return of(caseNumber, actor).stream()
        .filter(notice -> notice.id().equals(id))
        .findFirst()
        .orElseThrow(Notices::notFound);
  }

  public static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "DOCUMENT_NOT_FOUND", "这个件里没有这份文书。请刷新文书列表后再试。");
  }
}
