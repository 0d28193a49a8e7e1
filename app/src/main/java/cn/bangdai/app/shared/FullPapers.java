package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;

/**
 * Whether somebody may open what shows an applicant whole by its nature: printed documents and the
 * files of a case. Asked by whoever hands out their bytes, after sight of the case is certain.
 */
public interface FullPapers {

  /**
   * @throws Refusal FORBIDDEN {@code REASON_NEEDED} for who sees cases with personal data masked
   *     and has not said why they need more
   */
  void require(String caseNumber, Actor actor);
}
