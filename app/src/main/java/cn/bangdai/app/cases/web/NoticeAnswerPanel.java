package cn.bangdai.app.cases.web;

import cn.bangdai.app.notices.Notice;
import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.processes.ProxyHandling;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** While a supplement is waited for: what the applicant was told last, and whether they signed. */
@Component
@Order(30)
class NoticeAnswerPanel implements TaskPanel {

  /**
   * The notice on the page of a task.
   *
   * @param open whether an answer can be recorded now, by whoever looks
   */
  record Told(Notice notice, String unit, String task, boolean open) {}

  private final Notices notices;
  private final CasePageWords words;

  NoticeAnswerPanel(Notices notices, CasePageWords words) {
    this.notices = notices;
    this.words = words;
  }

  @Override
  public String name() {
    return "told";
  }

  @Override
  public Optional<Shown> of(Look look) {
    if (!look.task().key().equals(ProxyHandling.SUPPLEMENT)) {
      return Optional.empty();
    }
    List<Notice> issued = notices.of(look.task().caseNumber(), look.actor());
    return issued.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown(name(), Place.SIDE, "cases/told-of-task", told(issued, look)));
  }

  private Told told(List<Notice> issued, Look look) {
    Notice last = issued.get(issued.size() - 1);
    boolean settled = last.acknowledgements().stream().anyMatch(a -> a.result().reached());
    return new Told(last, words.place(last.unit()), look.task().id(), look.mayWork() && !settled);
  }
}
