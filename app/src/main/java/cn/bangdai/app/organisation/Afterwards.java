package cn.bangdai.app.organisation;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.people.PeopleDesk;
import org.springframework.stereotype.Component;

/** What this node does at once when the mirror has changed; the others notice by themselves. */
@Component
class Afterwards {

  private final Units units;
  private final PeopleDesk people;

  Afterwards(Units units, PeopleDesk people) {
    this.units = units;
    this.people = people;
  }

  void everythingChanged() {
    units.refresh();
    people.settle();
  }

  void peopleChanged() {
    people.settle();
  }
}
