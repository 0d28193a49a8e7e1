package cn.bangdai.app.catalogue;

import java.util.Set;

/**
 * 事项: something that can be handled.
 *
 * @param code such as {@code LT-P-015}
 * @param version counts the changes an administrator makes, from 1
 */
public record Item(
    String code, int version, Subject subject, Handling handling, Offer offer, Limits limits) {

  /**
   * What it is.
   *
   * @param county unit code of the county whose list it is on
   * @param source the list it came from, such as {@code litong-proxy}
   * @param mainName name of the item it is a part of (主项), null if it stands alone
   * @param itemType 公共服务, 行政许可 and so on, null if the list doesn't say
   */
  public record Subject(
      String county, String source, String sector, String name, String mainName, String itemType) {}

  /**
   * Who handles it.
   *
   * @param levels the levels whose authorities handle it (办理层级)
   * @param department unit code of the department in charge, null if none is named
   * @param helpChannel where help is given, in the words of the list; null if it doesn't say
   * @param complex needs an agreed filing plan
   * @param attendanceRequired the applicant must come in person (行政许可法 29)
   */
  public record Handling(
      Set<Level> levels,
      String department,
      String helpChannel,
      boolean complex,
      boolean attendanceRequired) {}

  /**
   * How it is offered.
   *
   * @param proxyLevels levels whose units carry it on their own list for {@link Mode#PROXY}
   * @param published false: taken off the list, open cases go on
   */
  public record Offer(Set<Mode> modes, Set<Level> proxyLevels, boolean published) {}

  /** How long it may take from acceptance to decision, in working days. */
  public record Limits(int promisedDays, int statutoryDays) {}

  public String name() {
    return subject.name();
  }

  public String county() {
    return subject.county();
  }

  /** Unit code, null if none is named. */
  public String department() {
    return handling.department();
  }

  public boolean attendanceRequired() {
    return handling.attendanceRequired();
  }
}
