package cn.bangdai.local;

/** What the console says once the application answers. */
final class Greeting {

  private static final String ACCOUNTS =
      """

      演示账号（密码都是 bangdai）：
        village-a、village-a2    金积镇塔湾村便民服务站（LT.JJ.01），村级代办员
        village-b                金星镇金花园社区便民服务站（LT.JX.01），村级代办员
        township-a、approver-a   金积镇（LT.JJ），镇级代办员、审批人
        township-b、approver-b   金星镇（LT.JX），镇级代办员、审批人
        county                   利通区（LT），区级代办员
        civil-affairs            利通区民政局（LT.MZJ），窗口与审批
        human-resources          利通区人社局（LT.RSJ），窗口与审批
        medical-insurance        利通区医保局（LT.YBJ），窗口与审批
        supervisor、auditor、admin   利通区（LT），督办、审计、管理
        supervisor-a             金积镇（LT.JJ），督办
      """;

  private static final String KEYCLOAK =
      """

      用 Keycloak 登录：账号和密码同上。county、civil-affairs、human-resources、medical-insurance、
      supervisor、auditor、admin 是县级的，还要动态口令：在手机的验证器里手工添加密钥
        %s
      （或用命令 oathtool --totp -b %s）
      Keycloak 管理：%s/admin ，用户名 %s，密码在 %s
      """;

  private Greeting() {}

  /**
   * @param keycloak null when people sign in at the application itself
   */
  static String of(DataFolder folder, int port, KeycloakServer keycloak) {
    String signIn = keycloak == null ? "" : keycloak(folder, keycloak);
    return "ready http://localhost:%d\n%s%s\n数据：%s\n日志：%s\n停止：按 Ctrl-C；数据会保留，再次运行 bin/run 接着用。"
        .formatted(port, ACCOUNTS, signIn, folder.root(), folder.logs());
  }

  private static String keycloak(DataFolder folder, KeycloakServer keycloak) {
    return KEYCLOAK.formatted(
        LocalRealm.DEMO_CODE_KEY,
        LocalRealm.DEMO_CODE_KEY,
        keycloak.baseUrl(),
        keycloak.adminUser(),
        KeycloakHome.passwordFile(folder));
  }
}
