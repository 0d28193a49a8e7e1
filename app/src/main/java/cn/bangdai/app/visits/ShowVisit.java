package cn.bangdai.app.visits;

import cn.bangdai.identity.Actor;
import org.springframework.stereotype.Component;

/** One visit for those whose business it is. */
@Component
public class ShowVisit {

  private final VisitAccess access;

  ShowVisit(VisitAccess access) {
    this.access = access;
  }

  /** NOT_FOUND for anybody else. */
  public Visit of(long id, Actor actor) {
    return access.toWork(id, actor);
  }
}
