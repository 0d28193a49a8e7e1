package cn.bangdai.app.cases;

import cn.bangdai.identity.Actor;

/** What must end with a case, in the transaction that closes it: open requests, urgings, limits. */
public interface CaseClosed {
  void closed(String caseNumber, Actor actor);
}
