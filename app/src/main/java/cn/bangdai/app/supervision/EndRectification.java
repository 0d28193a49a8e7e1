package cn.bangdai.app.supervision;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import org.springframework.stereotype.Component;

/** Closes a rectification and its limit. */
@Component
class EndRectification {

  private final Rectifications rectifications;
  private final Deadlines deadlines;

  EndRectification(Rectifications rectifications, Deadlines deadlines) {
    this.rectifications = rectifications;
    this.deadlines = deadlines;
  }

  void as(RectificationRow.State state, String id, String caseNumber) {
    rectifications.ended(id, state);
    deadlines.meet(caseNumber, DeadlineKind.RECTIFICATION);
  }
}
