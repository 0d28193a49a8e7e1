package cn.bangdai.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnitTreeTest {

  private static final List<Unit> UNITS = units();
  private static final UnitTree TREE = new UnitTree(UNITS);

  private static List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    units.add(new Unit("C", "市", UnitType.CITY, Level.CITY, null, null));
    for (String county : List.of("C.A", "C.B")) {
      units.add(new Unit(county, county, UnitType.COUNTY, Level.COUNTY, "C", null));
      String office = county + ".MZJ";
      units.add(new Unit(office, office, UnitType.DEPARTMENT, Level.COUNTY, county, null));
      for (String t : List.of(".1", ".2")) {
        String town = county + t;
        units.add(new Unit(town, town, UnitType.TOWNSHIP, Level.TOWNSHIP, county, null));
        String village = town + ".1";
        units.add(new Unit(village, village, UnitType.VILLAGE, Level.VILLAGE, town, null));
      }
    }
    return units;
  }

  @Provide
  Arbitrary<Unit> anyUnit() {
    return Arbitraries.of(UNITS);
  }

  @Property
  void everyStepOfAWayIsBetweenParentAndChildAndNoUnitComesTwice(
      @ForAll("anyUnit") Unit from, @ForAll("anyUnit") Unit to) {
    List<Unit> way = TREE.path(from, to);
    assertThat(way).startsWith(from).endsWith(to).doesNotHaveDuplicates();
    for (int i = 1; i < way.size(); i++) {
      Unit a = way.get(i - 1);
      Unit b = way.get(i);
      assertThat(a.code().equals(b.parent()) || b.code().equals(a.parent())).isTrue();
    }
  }

  @Property
  void theWayBackIsTheWayThereReversed(@ForAll("anyUnit") Unit from, @ForAll("anyUnit") Unit to) {
    List<Unit> back = new ArrayList<>(TREE.path(to, from));
    Collections.reverse(back);
    assertThat(TREE.path(from, to)).isEqualTo(back);
  }

  @Property
  void theNearestUnitHasTheLevelAndIsAboveOrBelow(
      @ForAll("anyUnit") Unit from, @ForAll Level level) {
    TREE.nearest(level, from)
        .ifPresent(
            near -> {
              assertThat(near.level()).isEqualTo(level);
              assertThat(near.isDepartment()).isFalse();
              assertThat(near.covers(from.code()) || from.covers(near.code())).isTrue();
            });
  }
}
