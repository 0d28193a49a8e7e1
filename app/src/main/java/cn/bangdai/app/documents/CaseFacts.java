package cn.bangdai.app.documents;

import java.time.Instant;
import java.util.List;

/**
 * What the documents of a case have in common, none of it personal.
 *
 * @param agent name of the responsible agent; null before there is one
 * @param papersOut whether a piece is still held by a unit or on its way
 * @param issued names of the kinds that were issued before
 */
record CaseFacts(
    String number,
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
    boolean papersOut,
    List<String> issued) {

  boolean terminated() {
    return status.equals("TERMINATED");
  }

  /** Delivered to the applicant, or kept for them; the first of the six conditions. */
  boolean delivered() {
    return status.equals("COMPLETED") && "COMPLETED".equals(condition);
  }

  /** Closed, and nothing is left to travel or to give back. */
  boolean over() {
    return switch (status) {
      case "COMPLETED", "REFUSED", "WITHDRAWN" -> true;
      case "TERMINATED" -> !papersOut;
      default -> false;
    };
  }

  boolean has(DocumentKind kind) {
    return issued.contains(kind.name());
  }
}
