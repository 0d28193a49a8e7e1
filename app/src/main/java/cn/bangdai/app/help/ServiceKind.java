package cn.bangdai.app.help;

/** What an agent does for an applicant who files in person. */
public enum ServiceKind {
  /** 政策讲解. */
  POLICY("政策讲解"),
  /** 问题解答. */
  QUESTIONS("问题解答"),
  /** 流程指引. */
  PROCEDURE("流程指引"),
  /** 材料指导. */
  MATERIALS("材料指导"),
  /** 网上申报: filed online together; it gives a number. */
  ONLINE_FILING("网上申报"),
  /** 进度跟踪: asked how far it is. */
  TRACKING("进度跟踪");

  private final String label;

  ServiceKind(String label) {
    this.label = label;
  }

  /** Chinese name, for the applicant and the trail. */
  String label() {
    return label;
  }
}
