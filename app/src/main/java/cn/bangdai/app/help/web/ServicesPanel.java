package cn.bangdai.app.help.web;

import cn.bangdai.app.help.ServiceRecords;
import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.processes.HelpHandling;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The services recorded so far, on the pages of the tasks of helping, and the form for the next.
 */
@Component
@Order(4)
class ServicesPanel implements TaskPanel {

  private static final Set<String> ADDING =
      Set.of(HelpHandling.GUIDE, HelpHandling.TRACK, HelpHandling.DECIDE_ON_HELP);

  private final ServiceRecords records;

  ServicesPanel(ServiceRecords records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "services";
  }

  @Override
  public Optional<Shown> of(Look look) {
    String task = look.task().key();
    boolean adds = ADDING.contains(task);
    if (!adds && !task.equals(HelpHandling.CONFIRM_NOT_ELIGIBLE)) {
      return Optional.empty();
    }
    ServiceForm form = adds && look.mayWork() ? ServiceForm.fresh(look.task().id()) : null;
    String number = look.task().caseNumber();
    Services services = new Services(number, records.of(number), form, Map.of());
    return Optional.of(new Shown(name(), Place.MAIN, "help/services", services));
  }
}
