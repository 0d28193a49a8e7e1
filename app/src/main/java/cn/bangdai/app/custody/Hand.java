package cn.bangdai.app.custody;

import cn.bangdai.identity.Actor;

/**
 * One person at one unit.
 *
 * @param username null together with {@code name} when only the unit is known
 */
record Hand(String unit, String username, String name) {

  /** Nobody's: with the applicant, in transit, or lost. */
  static final Hand NONE = new Hand(null, null, null);

  /** The actor, acting for a unit that need not be the home unit. */
  static Hand of(Actor actor, String unit) {
    return new Hand(unit, actor.username(), actor.name());
  }

  static Hand someoneAt(String unit) {
    return new Hand(unit, null, null);
  }
}
