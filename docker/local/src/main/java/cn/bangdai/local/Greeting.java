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

  private Greeting() {}

  static String of(DataFolder folder, int port) {
    return "ready http://localhost:%d\n%s\n数据：%s\n日志：%s\n停止：按 Ctrl-C；数据会保留，再次运行 bin/run 接着用。"
        .formatted(port, ACCOUNTS, folder.root(), folder.logs());
  }
}
