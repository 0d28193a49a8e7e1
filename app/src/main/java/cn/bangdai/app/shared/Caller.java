package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;

/**
 * Who calls, and under which key.
 *
 * @param idempotencyKey given by the client; null when it gave none (then a repetition is a new
 *     command)
 */
public record Caller(Actor actor, String idempotencyKey) {}
