package cn.bangdai.app.demo;

import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.worklist.TaskList;

/** Begins the stories. */
record DemoStory(DemoCommands commands, Materials materials, TaskList tasks) {

  /** A proxy case of an item, as the agent registers it at the window. */
  DemoCase registers(String user, String item, Applicants who) {
    return registers(user, item, who, Mode.PROXY);
  }

  /** The same in another mode. */
  DemoCase registers(String user, String item, Applicants who, Mode mode) {
    var registration =
        new RegisterCase.Register(
            mode,
            item,
            who.applicant(),
            RegisterCase.Channel.WINDOW,
            RegisterCase.Timing.REGULAR,
            true,
            false);
    return new DemoCase(this, commands.register(user, registration));
  }
}
