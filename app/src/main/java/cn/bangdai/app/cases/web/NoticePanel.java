package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.NoticeDraft;
import cn.bangdai.app.worklist.TaskPanel;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notice that would be issued, as the checklist stands. */
@Component
@Order(30)
class NoticePanel implements TaskPanel {

  private static final String DAYS = "supplementDays";

  private final NoticeDraft drafts;

  NoticePanel(NoticeDraft drafts) {
    this.drafts = drafts;
  }

  @Override
  public String name() {
    return "notice";
  }

  @Override
  public Optional<Shown> of(Look look) {
    if (!look.mayWork()) {
      return Optional.empty();
    }
    return drafts
        .of(look.task(), days(look.entered()))
        .map(draft -> new Shown(name(), Place.SIDE, "cases/notice-of-task", draft));
  }

  /** Null while no number from 1 to 60 stands there: then the usual days count. */
  private static Integer days(Map<String, String> entered) {
    String days = entered.getOrDefault(DAYS, "");
    return days.matches("[1-9]|[1-5][0-9]|60") ? Integer.valueOf(days) : null;
  }
}
