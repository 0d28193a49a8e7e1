package cn.bangdai.app.people;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Unfinished cases whose responsible agent has left or works somewhere else now, for the
 * supervisors who give them to others.
 */
@Component
public class LeftBehind {

  /**
   * Such a case.
   *
   * @param responsible name of who has gone
   */
  public record Left(String caseNumber, String itemName, String unitName, String responsible) {}

  private final AccountTable accounts;
  private final Units units;

  LeftBehind(AccountTable accounts, Units units) {
    this.accounts = accounts;
    this.units = units;
  }

  /** At the units that the actor supervises, the oldest first; empty for anybody else. */
  public List<Left> of(Actor actor) {
    if (!Rights.supervises(actor)) {
      return List.of();
    }
    return accounts.orphans(actor).stream()
        .map(
            o ->
                new Left(o.caseNumber(), o.itemName(), units.name(o.origin()), o.responsibleName()))
        .toList();
  }
}
