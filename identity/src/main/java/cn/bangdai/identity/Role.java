package cn.bangdai.identity;

import java.util.Arrays;
import java.util.Optional;

/** The posts a person can hold, as realm roles of the identity provider name them. */
public enum Role {
  /** 村（社区）帮办代办员. */
  VILLAGE_AGENT("village-agent", "村级代办员"),
  /** 乡镇便民服务中心工作人员. */
  TOWNSHIP_AGENT("township-agent", "乡镇代办员"),
  /** 县级政务服务中心综合窗口. */
  COUNTY_AGENT("county-agent", "县级窗口人员"),
  /** 部门窗口：收件、受理、交接. */
  DEPARTMENT_AGENT("department-agent", "部门窗口人员"),
  /** 初审、审批人员. */
  APPROVER("approver", "审批人员"),
  SUPERVISOR("supervisor", "督查人员"),
  AUDITOR("auditor", "审计人员"),
  ADMIN("admin", "系统管理员");

  private final String realmName;
  private final String title;

  Role(String realmName, String title) {
    this.realmName = realmName;
    this.title = title;
  }

  /** Name in the realm and in candidate groups, such as {@code village-agent}. */
  public String realmName() {
    return realmName;
  }

  /** What the screens call the post. */
  public String title() {
    return title;
  }

  /**
   * The engine's candidate group of this post at a unit, such as {@code village-agent@LT.JJ.01}.
   */
  public String at(String unit) {
    return realmName + "@" + unit;
  }

  /** Empty for a realm role that is none of ours (the provider has its own). */
  public static Optional<Role> of(String realmName) {
    return Arrays.stream(values()).filter(r -> r.realmName.equals(realmName)).findFirst();
  }
}
