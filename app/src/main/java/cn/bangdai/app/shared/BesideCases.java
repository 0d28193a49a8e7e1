package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;

/**
 * A register whose entries have tasks of their own without being cases. Its numbers never look like
 * those of cases; what holds for a case's number in tasks, locks and access holds for them through
 * this.
 */
public interface BesideCases {

  /** Whether the number is one of this register's, by its look. */
  boolean keeps(String number);

  /** Waits for whoever holds the entry. Does nothing when there is none. */
  void lock(String number);

  /** Whether there is such an entry and the actor may see it. */
  boolean seenBy(String number, Actor actor);

  /** Path of the page on which the entry stands. */
  String page(String number);
}
