package cn.bangdai.app.documents;

import java.time.Instant;
import java.util.Set;

/**
 * What the documents of a case have in common, none of it personal.
 *
 * @param agent name of the responsible agent; null before there is one
 * @param bundled whether it is one of a project or a theme
 */
record CaseFacts(
    String number,
    String mode,
    String item,
    String itemCode,
    boolean enterprise,
    String origin,
    String window,
    String issuer,
    String status,
    String result,
    String condition,
    Instant registeredAt,
    Instant acceptedAt,
    String agent,
    boolean bundled) {

  private static final Set<String> CLOSED = Set.of("COMPLETED", "REFUSED", "WITHDRAWN");

  /** Whether the agent acts in the applicant's place. */
  boolean proxy() {
    return mode.equals("PROXY");
  }

  /** Whether a window handles it without an agent. */
  boolean direct() {
    return mode.equals("DIRECT");
  }

  boolean terminated() {
    return status.equals("TERMINATED");
  }

  /** Delivered to the applicant, or kept for them; the first of the six conditions. */
  boolean delivered() {
    return status.equals("COMPLETED") && "COMPLETED".equals(condition);
  }

  /** Nothing more is done to it but giving back, archiving and rating. */
  boolean closed() {
    return terminated() || CLOSED.contains(status);
  }
}
