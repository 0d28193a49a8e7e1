package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.cases.Applicant.IdType;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;

/** 周岁 as 民法典 201–203 count: the birthday itself still belongs to the year before. */
class AgeGroupPropertyTest {

  @Property
  void aPersonGrowsUpTheDayAfterABirthday(
      @ForAll @DateRange(min = "1926-01-01", max = "2026-12-31") LocalDate birthday) {
    LocalDate fourteenth = birthday.plusYears(14);
    LocalDate eighteenth = birthday.plusYears(18);

    assertThat(AgeGroup.at(birthday, birthday)).isEqualTo(AgeGroup.UNDER_14);
    assertThat(AgeGroup.at(birthday, fourteenth)).isEqualTo(AgeGroup.UNDER_14);
    assertThat(AgeGroup.at(birthday, fourteenth.plusDays(1))).isEqualTo(AgeGroup.UNDER_18);
    assertThat(AgeGroup.at(birthday, eighteenth)).isEqualTo(AgeGroup.UNDER_18);
    assertThat(AgeGroup.at(birthday, eighteenth.plusDays(1))).isEqualTo(AgeGroup.ADULT);
  }

  @Property
  void nobodyGrowsYounger(
      @ForAll @DateRange(min = "1990-01-01", max = "2026-12-31") LocalDate birthday,
      @ForAll @DateRange(min = "1990-01-01", max = "2060-12-31") LocalDate day) {
    assertThat(AgeGroup.at(birthday, day.plusDays(1)).ordinal())
        .isGreaterThanOrEqualTo(AgeGroup.at(birthday, day).ordinal());
  }

  @Example
  void whoWasBornOnALeapDayGrowsUpOnTheFirstOfMarch() {
    LocalDate leap = LocalDate.of(2012, 2, 29);
    assertThat(AgeGroup.at(leap, LocalDate.of(2026, 2, 28))).isEqualTo(AgeGroup.UNDER_14);
    assertThat(AgeGroup.at(leap, LocalDate.of(2026, 3, 1))).isEqualTo(AgeGroup.UNDER_18);
    assertThat(AgeGroup.at(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 3, 1)))
        .isEqualTo(AgeGroup.ADULT);
  }

  @Example
  void onlyWhatSaysABirthdayTellsTheAge() {
    LocalDate today = LocalDate.of(2026, 11, 20);
    assertThat(AgeGroup.of(IdType.RESIDENT_ID, "110105201211205019", today))
        .isEqualTo(AgeGroup.UNDER_14);
    assertThat(AgeGroup.of(IdType.RESIDENT_ID, "110105201211195017", today))
        .isEqualTo(AgeGroup.UNDER_18);
    assertThat(AgeGroup.of(IdType.RESIDENT_ID, "11010519491231002X", today))
        .isEqualTo(AgeGroup.ADULT);
    assertThat(AgeGroup.of(IdType.RESIDENT_ID, "110105201211205010", today))
        .isEqualTo(AgeGroup.UNKNOWN);
    assertThat(AgeGroup.of(IdType.PASSPORT, "E12345678", today)).isEqualTo(AgeGroup.UNKNOWN);
    assertThat(AgeGroup.of(IdType.BIRTH_CERTIFICATE, "T640000001", today))
        .isEqualTo(AgeGroup.UNDER_14);
    assertThat(AgeGroup.of(IdType.NONE, null, today)).isEqualTo(AgeGroup.UNKNOWN);
  }
}
