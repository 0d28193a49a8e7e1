/**
 * 申报计划: the milestones of a complex case, agreed with the applicant and shown to them; what is
 * missed is flagged, nothing ends by it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "计划",
    allowedDependencies = {"shared", "calendar", "cases", "deadlines", "notices", "worklist"})
package cn.bangdai.app.planning;
