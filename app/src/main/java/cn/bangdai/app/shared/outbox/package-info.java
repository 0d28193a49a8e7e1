/**
 * The outbox: what is to happen after a commit is a row of that commit, and a relay on every node
 * carries it out, at least once. Also what all background polling shares: its threads and its
 * switch {@code bangdai.polling.enabled}.
 *
 * <p>A table of our own and not Spring Modulith's publication registry, because a hundred thousand
 * overdue deadlines publish with one SQL statement per batch.
 */
package cn.bangdai.app.shared.outbox;
