package cn.bangdai.app.help.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CasePanel;
import cn.bangdai.app.help.ServiceRecord;
import cn.bangdai.app.help.ServiceRecords;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The services recorded in a case, on its page; they stay there when it goes on under a mandate.
 */
@Component
@Order(20)
class ServicesOfCase implements CasePanel {

  private final ServiceRecords records;

  ServicesOfCase(ServiceRecords records) {
    this.records = records;
  }

  @Override
  public Optional<Shown> of(CaseHead head, Actor actor) {
    List<ServiceRecord> all = records.of(head.number());
    return all.isEmpty() && !head.mode().equals("HELP")
        ? Optional.empty()
        : Optional.of(new Shown("help/services", new Services(head.number(), all, null, Map.of())));
  }
}
