/**
 * Who did what, when: rows that are added and never changed, written by the command pipeline in the
 * command's transaction and read by auditors; and what people asked for and were not given.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "审计",
    allowedDependencies = {"shared", "catalogue"})
package cn.bangdai.app.audit;
