/**
 * 项目 and 一件事一次办: several cases of one applicant that are registered together, under one mandate,
 * with one set of materials and one 办结单. Each line stays a case of its own, with its own number,
 * process and limits; what happens to one line happens in turn with the others, because their rows
 * are locked together.
 *
 * <p>What is shared, and how:
 *
 * <ul>
 *   <li><b>The agent and the mandate.</b> Taking the request of one line takes all lines that wait
 *       for it, signing one signs all of the same agent: one 授权委托书 and one 代办协议 list them all and
 *       stand among the documents of each. A line that was proposed for refusal meanwhile, and
 *       comes back, is taken and signed later on a sheet of its own; when the applicant does not
 *       sign for one line, a mandate without it is issued for the others.
 *   <li><b>Materials.</b> A sheet of paper exists once, so its original stays with the line in
 *       which it was checked and travels with that line's papers. A line that asks for a material
 *       of the same name has a copy of it, taken from the original at the station, counted and
 *       handed over like every other copy, with a note of where the original lies; the files of the
 *       one are the files of the other. What is found out about the original later is found for
 *       every line that leans on it, as long as that line has not handed its copy over. Whoever
 *       checks the material in a line by hand gives that line a sheet of its own.
 *   <li><b>The end.</b> Lines end one by one, each with its result and its papers. The last one
 *       closes the bundle: one 办结单 with all results.
 * </ul>
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "同批办件",
    allowedDependencies = {"shared", "catalogue", "cases", "materials", "termination", "worklist"})
package cn.bangdai.app.bundle;
