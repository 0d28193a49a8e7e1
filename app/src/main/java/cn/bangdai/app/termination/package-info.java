/** Early ends of a case under the conditions of 004 三（二）4. So far: the applicant asks to stop. */
@org.springframework.modulith.ApplicationModule(displayName = "终止")
package cn.bangdai.app.termination;
