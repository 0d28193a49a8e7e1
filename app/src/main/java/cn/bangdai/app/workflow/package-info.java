/**
 * The only facade over the process engine: start, complete, send a message, read history. The
 * engine's types are known here and nowhere else. Tells {@link cn.bangdai.app.workflow.TaskBoard}
 * about every task that opens, changes hands or closes, inside the engine's transaction. Whom the
 * engine itself knows ({@link cn.bangdai.app.workflow.MirrorIdentities}) follows from the same rows
 * as the task list.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "流程",
    allowedDependencies = {"shared"})
package cn.bangdai.app.workflow;
