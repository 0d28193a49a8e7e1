/**
 * Who is there (首办负责, B岗): absences, backups, dated posts, people who leave, and open tasks that
 * nobody could do.
 *
 * <p>The first handler stays responsible to the end, so a case's responsible agent never changes by
 * an absence; only the open tasks move. One rule says to whom ({@link
 * cn.bangdai.app.people.StandInChain}): the named backup, a colleague of the same unit, else the
 * posts of the unit above (the township is the default backup of a one-agent station), else
 * supervisors. It is asked at three places: by the models for the assignee of a new task ({@code
 * people.responsible}), by the engine's task listener for the groups when that comes to nothing
 * because a unit and not a person stands in ({@link cn.bangdai.app.workflow.StandIns}; so no model
 * needs to know), and by {@link cn.bangdai.app.people.SettleTasks} for tasks that are open already.
 * The same round gives them back. Changes go through {@code workflow.standIn}, which keeps the
 * engine and the task list alike.
 *
 * <p>Whether someone is away, and which posts somebody holds, is never stored but follows from rows
 * and the clock: the SQL functions {@code people_away} and {@code posts_held}. Who stands in for an
 * away person or a deserted station also holds their posts meanwhile, so that what anybody there
 * could claim is nobody's for no moment.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "在岗",
    allowedDependencies = {"shared", "catalogue", "workflow", "worklist", "cases", "notices"})
package cn.bangdai.app.people;
