/**
 * What the applicant is told in writing: everything missing or defective, in one numbered notice,
 * with how to put each right; and the rule that it is told once.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "告知",
    allowedDependencies = {"shared", "materials"})
package cn.bangdai.app.notices;
