package cn.bangdai.app.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * 办事指南: one version of what an item needs. Never changed once written; a case stays with the
 * version it began with.
 *
 * @param materials in the order they are asked for
 */
public record Guide(
    long id, String item, Edition edition, GuideText text, List<GuideMaterial> materials) {

  /**
   * Which version it is.
   *
   * @param version from 1
   * @param validFrom first day on which it holds
   * @param current the version that new cases begin with
   */
  public record Edition(int version, LocalDate validFrom, boolean current) {}
}
