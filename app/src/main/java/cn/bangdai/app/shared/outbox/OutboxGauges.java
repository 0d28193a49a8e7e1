package cn.bangdai.app.shared.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows operators how many messages wait and how many need them; parked above 0 is an alarm. */
@Component
class OutboxGauges implements MeterBinder {

  private final OutboxTable table;

  OutboxGauges(OutboxTable table) {
    this.table = table;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("bangdai.outbox.waiting", table, rows -> rows.count(false)).register(registry);
    Gauge.builder("bangdai.outbox.parked", table, rows -> rows.count(true)).register(registry);
  }
}
