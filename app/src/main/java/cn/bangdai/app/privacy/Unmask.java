package cn.bangdai.app.privacy;

import cn.bangdai.app.cases.AgeGroup;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Masks;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets somebody see one field of one applicant, and writes down who, which and why. The answer is
 * the permission alone, for answers are kept under their idempotency keys; {@link UnmaskedValue}
 * gives the value to whoever holds a permission that still runs.
 */
@Component
public class Unmask implements UseCase<Unmask.Ask, Unmask.Granted> {

  /**
   * @param reason null from somebody with an open duty
   */
  public record Ask(String caseNumber, PersonalField field, String reason) implements Command {

    @Override
    public String verb() {
      return "applicant.unmask";
    }
  }

  /** A permission; says nothing of the applicant. */
  public record Granted(UUID id, PersonalField field, OffsetDateTime until) {}

  private final CaseAccess access;
  private final Needs needs;
  private final UnmaskedValue values;
  private final UnmaskingTable table;
  private final PrivacySettings settings;
  private final Clock clock;

  Unmask(
      CaseAccess access,
      Needs needs,
      UnmaskedValue values,
      UnmaskingTable table,
      PrivacySettings settings,
      Clock clock) {
    this.access = access;
    this.needs = needs;
    this.values = values;
    this.table = table;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Class<Granted> resultType() {
    return Granted.class;
  }

  /** Everybody who sees the case; an administrator sees none. */
  @Override
  public void authorise(Ask command, Actor actor) {
    access.requireSight(command.caseNumber(), actor);
  }

  @Override
  public Done<Granted> perform(Ask command, Actor actor) {
    Needs.Need need = needs.of(command.caseNumber(), actor);
    Optional<String> reason = ReasonRule.check(command.reason(), need.reason());
    values.requireGiven(command.caseNumber(), command.field());
    Instant now = clock.instant();
    int before = table.since(actor, now.minusSeconds(60 * 60));
    boolean many = before >= settings.manyPerHour();
    Instant until =
        now.plus(
            command.field() == PersonalField.PAPERS ? settings.papersFor() : settings.shownFor());
    Unmasking row =
        new Unmasking(
            UUID.randomUUID(),
            command.caseNumber(),
            command.field(),
            need.duty().orElse(null),
            reason.map(Masks::text).orElse(null),
            many,
            now,
            until);
    table.add(row, actor);
    return new Done<>(
        new Granted(row.id(), row.field(), Times.local(until)),
        row.caseNumber(),
        AuditEntry.of(sentence(row, before + 1)).with(facts(row, need.age())));
  }

  private static String sentence(Unmasking row, int count) {
    String why = row.reason() != null ? "理由：" + row.reason() : "因为" + row.duty().title();
    String often = row.many() ? "。一小时内第 " + count + " 次，请督查人员留意" : "";
    return "看了申请人的" + row.field().title() + "，" + why + often;
  }

  private static Map<String, Object> facts(Unmasking row, AgeGroup age) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("field", row.field().code());
    facts.put("many", row.many());
    facts.put("minor", age.minor());
    if (row.duty() != null) {
      facts.put("duty", row.duty().name());
    }
    return facts;
  }
}
