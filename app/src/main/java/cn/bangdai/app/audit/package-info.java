/**
 * Who did what, when: rows that are added and never changed, written by the command pipeline in the
 * command's transaction and read by auditors.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "审计",
    allowedDependencies = {"shared"})
package cn.bangdai.app.audit;
