/**
 * 帮办: the steps of helping an applicant who files in person, the records of each service, and what
 * happens when nothing was done for too long (004 三（三）, DESIGN 4).
 */
@org.springframework.modulith.ApplicationModule(displayName = "帮办")
package cn.bangdai.app.help;
