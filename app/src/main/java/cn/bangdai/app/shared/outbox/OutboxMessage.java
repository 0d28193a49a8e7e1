package cn.bangdai.app.shared.outbox;

import tools.jackson.databind.JsonNode;

/**
 * A message as its handler gets it.
 *
 * @param caseNumber null if it is about no case
 * @param attempts how often handling it has failed before
 */
public record OutboxMessage(
    long id, String topic, String caseNumber, JsonNode payload, int attempts) {}
