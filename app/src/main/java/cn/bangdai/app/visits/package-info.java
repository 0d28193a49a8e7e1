/**
 * 预约和上门: who is met when, where and what for, who went and what was done; as part of a case or
 * before there is one.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "上门",
    allowedDependencies = {"shared", "cases", "calendar", "notices", "worklist"})
package cn.bangdai.app.visits;
