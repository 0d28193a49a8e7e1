package cn.bangdai.identity;

/**
 * Why somebody whom the identity provider knows is not let in. Each says, in the words of the
 * person who reads it, what has to be put right and by whom.
 */
public enum SignInRefusal {
  NO_UNIT("统一身份认证里没有写明您的单位。请联系本单位的系统管理员，把您加进一个单位后再登录。"),
  SEVERAL_UNITS("统一身份认证里您同时属于几个单位，系统分不清您代表哪一个。请联系系统管理员，只留下您所在的那一个，兼任的岗位在帮代里登记。"),
  NO_ROLE("您的账号还没有帮代的岗位。请联系本单位的系统管理员，给您加上岗位后再登录。"),
  UNIT_UNKNOWN("您的单位在帮代的单位名录里还没有。请联系系统管理员，先把单位登记进来再登录。"),
  UNIT_CLOSED("您的单位在帮代里已经撤销。请联系系统管理员，把您转到现在的单位后再登录。");

  private final String sentence;

  SignInRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** What to tell the person. */
  public String sentence() {
    return sentence;
  }
}
