package cn.bangdai.app.materials;

import cn.bangdai.app.shared.Refusal;

/**
 * The store answers but does not do what is demanded of it. No waiting helps; whoever runs it has
 * to change its configuration or ours.
 */
final class UnfitStore extends Refusal {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason what is wrong and how to put it right, in a Chinese sentence for whoever runs it;
   *     users read a shorter one
   */
  UnfitStore(String reason) {
    super(Kind.UNAVAILABLE, "STORE_UNFIT", "文件存储没有按要求配置好，现在不能上传文件，其他办理不受影响。请联系系统管理员。");
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
