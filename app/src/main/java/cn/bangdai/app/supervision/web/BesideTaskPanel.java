package cn.bangdai.app.supervision.web;

import cn.bangdai.app.supervision.SubjectOfTask;
import cn.bangdai.app.worklist.TaskPanel;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a task beside a case is about: what was asked, and all that was said since. */
@Component
@Order(5)
class BesideTaskPanel implements TaskPanel {

  private final SubjectOfTask subjects;
  private final BesideLines lines;

  BesideTaskPanel(SubjectOfTask subjects, BesideLines lines) {
    this.subjects = subjects;
    this.lines = lines;
  }

  @Override
  public String name() {
    return "beside";
  }

  @Override
  public Optional<Shown> of(Look look) {
    return subjects
        .of(look.task())
        .map(lines::of)
        .map(line -> new Shown(name(), Place.SIDE, "supervision/of-task", line));
  }
}
