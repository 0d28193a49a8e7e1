package cn.bangdai.app.cases;

import cn.bangdai.app.shared.ResidentId;
import java.time.LocalDate;

/**
 * How old someone is, as far as the law asks. Years of age are a period from birth: the first day
 * doesn't count and the last one does (民法典 201–203), so that somebody born on 2 March is fourteen
 * from 3 March on; who was born on 29 February, from 1 March on.
 */
public enum AgeGroup {
  /** 不满十四周岁: their data are sensitive, a guardian has to agree (个人信息保护法 28, 31). */
  UNDER_14,
  /** 不满十八周岁: a minor; a guardian acts or agrees (民法典 17–20). */
  UNDER_18,
  ADULT,
  /** Nothing here says it. */
  UNKNOWN;

  private static final int FOURTEEN = 14;
  private static final int EIGHTEEN = 18;

  /**
   * @param today in China
   */
  public static AgeGroup at(LocalDate birthday, LocalDate today) {
    if (!today.isAfter(birthday.plusYears(FOURTEEN))) {
      return UNDER_14;
    }
    return today.isAfter(birthday.plusYears(EIGHTEEN)) ? ADULT : UNDER_18;
  }

  /**
   * Who has nothing but a birth certificate is a child that no household register has yet.
   *
   * @param idNumber null when there is none
   * @param today in China
   */
  public static AgeGroup of(Applicant.IdType type, String idNumber, LocalDate today) {
    if (type == Applicant.IdType.BIRTH_CERTIFICATE) {
      return UNDER_14;
    }
    return type == Applicant.IdType.RESIDENT_ID
        ? ResidentId.birthday(idNumber).map(day -> at(day, today)).orElse(UNKNOWN)
        : UNKNOWN;
  }

  public boolean minor() {
    return this == UNDER_14 || this == UNDER_18;
  }

  /** The one that asks for more care. */
  AgeGroup orYounger(AgeGroup other) {
    return other.ordinal() < ordinal() ? other : this;
  }
}
