package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CasePanel;
import cn.bangdai.app.cases.Conversions;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How a case came from one mode to the other. */
@Component
@Order(10)
class ConversionsPanel implements CasePanel {

  private final Conversions conversions;

  ConversionsPanel(Conversions conversions) {
    this.conversions = conversions;
  }

  @Override
  public Optional<Shown> of(CaseHead head, Actor actor) {
    List<Conversions.Converted> all = conversions.of(head.number());
    return all.isEmpty() ? Optional.empty() : Optional.of(new Shown("cases/conversions", all));
  }
}
