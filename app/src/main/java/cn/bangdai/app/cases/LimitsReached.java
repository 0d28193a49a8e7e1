package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.CaseDeadlines;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.DeadlineOverdue;
import cn.bangdai.app.deadlines.LimitReached;
import cn.bangdai.app.shared.CaseLock;
import cn.bangdai.app.shared.outbox.OutboxHandler;
import cn.bangdai.app.shared.outbox.OutboxMessage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Passes on that a limit is over: to whoever the kind belongs to, if it is over still, or else to
 * the unit that must explain the delay.
 */
@Component
class LimitsReached implements OutboxHandler {

  private final CaseLock lock;
  private final CaseDeadlines deadlines;
  private final OverdueNotice notice;
  private final Map<DeadlineKind, LimitReached> owners = new EnumMap<>(DeadlineKind.class);

  LimitsReached(
      CaseLock lock, CaseDeadlines deadlines, OverdueNotice notice, List<LimitReached> owners) {
    this.lock = lock;
    this.deadlines = deadlines;
    this.notice = notice;
    for (LimitReached owner : owners) {
      owner.kinds().forEach(kind -> claim(kind, owner));
    }
  }

  private void claim(DeadlineKind kind, LimitReached owner) {
    if (owners.put(kind, owner) != null) {
      throw new IllegalStateException("Two answer for limits of the kind " + kind);
    }
  }

  @Override
  public String topic() {
    return DeadlineOverdue.TOPIC;
  }

  @Override
  public void handle(OutboxMessage message) {
    String number = message.caseNumber();
    lock.lock(number);
    DeadlineKind kind = DeadlineKind.of(message.payload().path("kind").asString());
    LimitReached owner = owners.get(kind);
    if (owner == null) {
      notice.ask(number, message.payload().path("unit").asString());
      return;
    }
    deadlines
        .over(UUID.fromString(message.payload().path("deadlineId").asString()))
        .ifPresent(over -> owner.reached(number, kind, over.subject(), over.unit()));
  }
}
