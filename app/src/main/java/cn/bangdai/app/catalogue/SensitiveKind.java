package cn.bangdai.app.catalogue;

/** Personal data whose leak would hurt a person's dignity or safety (个人信息保护法 28). */
public enum SensitiveKind {
  HEALTH("医疗健康、残疾"),
  FINANCE("金融账户"),
  IDENTITY("特定身份"),
  RELIGION("宗教信仰"),
  BIOMETRIC("生物识别");

  private final String title;

  SensitiveKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
