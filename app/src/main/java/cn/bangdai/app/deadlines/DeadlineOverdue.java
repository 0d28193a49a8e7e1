package cn.bangdai.app.deadlines;

import java.util.UUID;

/**
 * Payload of the outbox message that a limit is overdue, published once when it turns red. By the
 * time it is handled the limit may have been met: handlers look again.
 *
 * @param kind code of the {@link DeadlineKind}, {@code promised}
 * @param unit unit on whose account it is
 */
public record DeadlineOverdue(String caseNumber, UUID deadlineId, String kind, String unit) {

  public static final String TOPIC = "deadline-overdue";
}
