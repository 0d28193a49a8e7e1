package cn.bangdai.app.supervision.process;

import cn.bangdai.app.supervision.Coordinations;
import cn.bangdai.app.supervision.Overseers;
import cn.bangdai.app.supervision.Urgings;
import cn.bangdai.processes.ProcessBeans;
import org.springframework.stereotype.Component;

/** Who asks and who watches beside a case. */
@Component(ProcessBeans.SUPERVISION)
public class SupervisionBean {

  private final Urgings urgings;
  private final Coordinations coordinations;
  private final Overseers overseers;

  SupervisionBean(Urgings urgings, Coordinations coordinations, Overseers overseers) {
    this.urgings = urgings;
    this.coordinations = coordinations;
    this.overseers = overseers;
  }

  /** User name of whoever issued an urging. */
  public String issuer(String subject) {
    return urgings.load(subject).issuedBy();
  }

  /** User name of whoever asked for a coordination. */
  public String asker(String subject) {
    return coordinations.load(subject).askedBy();
  }

  /** Groups that look into what a unit is blamed for. */
  public String overseers(String unit) {
    return String.join(",", overseers.of(unit));
  }

  /** Groups of the supervisors over a unit. */
  public String supervisors(String unit) {
    return String.join(",", overseers.supervisors(unit));
  }
}
