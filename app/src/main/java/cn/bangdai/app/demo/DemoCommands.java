package cn.bangdai.app.demo;

import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.help.RecordService;
import cn.bangdai.app.materials.CheckMaterial;
import cn.bangdai.app.materials.MaterialCheck;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.termination.TerminateCase;
import cn.bangdai.app.worklist.TaskDesk;
import cn.bangdai.identity.RealmAccounts;
import java.util.Map;

/** What the people of the demo do: commands like everyone's, under their own names. */
record DemoCommands(
    CommandPipeline pipeline,
    RegisterCase registerCase,
    CheckMaterial checkMaterial,
    TerminateCase terminateCase,
    TaskDesk desk,
    RecordService recordService,
    RealmAccounts accounts) {

  /**
   * @return case number
   */
  String register(String user, RegisterCase.Register registration) {
    return pipeline.run(registerCase, registration, caller(user)).caseNumber();
  }

  void check(String user, MaterialCheck check) {
    pipeline.run(checkMaterial, check, caller(user));
  }

  void record(String user, RecordService.Service service) {
    pipeline.run(recordService, service, caller(user));
  }

  void terminate(String user, TerminateCase.Terminate termination) {
    pipeline.run(terminateCase, termination, caller(user));
  }

  void complete(String user, String task, Map<String, Object> form) {
    desk.complete(task, form, caller(user));
  }

  private Caller caller(String user) {
    return new Caller(accounts.find(user).orElseThrow().actor(), null);
  }
}
