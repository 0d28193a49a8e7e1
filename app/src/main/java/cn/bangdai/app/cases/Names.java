package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.custody.UnitNames;
import org.springframework.stereotype.Component;

/** Names of units for sentences about papers. */
@Component
class Names implements UnitNames {

  private final Units units;

  Names(Units units) {
    this.units = units;
  }

  @Override
  public String of(String unit) {
    return units.name(unit);
  }
}
